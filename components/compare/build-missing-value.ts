import type { SheetValue, ValueBasis } from '@/lib/export/comparison-sheet.ts'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import type { Absence } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import type { RowSpec } from './comparison-rows.ts'
import { areCriteriaCut, describeMissing } from './describe-missing.ts'

const BASES: Record<Absence, ValueBasis> = {
  notProvided: 'not provided',
  absentOnPage: 'not on page',
  unreadable: 'unreadable',
  cutOff: 'cut off',
}

/** What a file carries of a row that a trial says nothing of: the page's words for it, and which kind of missing it is. */
export const buildMissingValue = (record: TrialRecord, row: RowSpec): SheetValue => ({
  text: describeMissing(record, row),
  basis: basisOfMissing(record, row),
})

function basisOfMissing(record: TrialRecord, { path, kind, side }: RowSpec): ValueBasis {
  if (kind === 'cumulative') return 'not computable'
  if (isOfDosing(path)) return 'not stated'
  const absence = absenceOfRow(record, path)
  if (absence) return BASES[absence]
  return kind === 'criteria' && areCriteriaCut(record, side) ? 'cut off' : 'not stated'
}
