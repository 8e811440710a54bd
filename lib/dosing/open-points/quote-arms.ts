import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'

/** The label of every group, as evidence. */
export const quoteArms = ({ trial, evidence }: ComposedRecord): Evidence[] =>
  trial.armGroups.flatMap((_, at) => evidence[`armGroups.${at}.label`] ?? [])
