import type { Absence } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/**
 * The kind of missing of a row's field. Of a date or a count with its type it is noted under the part that the field
 * cannot do without.
 */
export const absenceOfRow = ({ absence }: Pick<TrialRecord, 'absence'>, path: string): Absence | undefined =>
  absence[path] ?? absence[`${path}.date`] ?? absence[`${path}.count`]
