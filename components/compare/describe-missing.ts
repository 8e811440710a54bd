import { findRegistries } from '@/components/trial/find-registries.ts'
import { notStatedText } from '@/components/trial/not-stated.tsx'
import { describeAbsence } from '@/components/ui/describe-absence.ts'
import { CRITERIA_SIDES, type CriteriaSide } from '@/lib/trial/criterion-topics.ts'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import type { RowSpec } from './comparison-rows.ts'

/** Why a cell has no value, in the words of the page: "not stated", "not computable: …", "not provided by Veeva". */
export function describeMissing(record: TrialRecord, row: Pick<RowSpec, 'path' | 'kind' | 'side'>): string {
  if (row.kind === 'openPoints') return 'none'
  if (row.kind === 'cumulative') return describeNotComputable(record)
  if (isOfDosing(row.path)) return notStatedText(record)
  if (row.kind === 'criteria') return describeNoCriteria(record, row.side)
  const kind = absenceOfRow(record, row.path)
  return kind ? describeAbsence(kind, findRegistries(record, row.path)) : '—'
}

function describeNotComputable({ trial }: TrialRecord): string {
  const { cumulative } = trial.dosing
  return Array.isArray(cumulative) ? 'not computable' : `not computable: ${cumulative.notComputable}`
}

/** Of a topic that no criterion is about: whether all criteria could be looked through. */
function describeNoCriteria(record: TrialRecord, side: CriteriaSide | undefined): string {
  const { criteria } = record.trial
  if (CRITERIA_SIDES.every(each => criteria[each].length === 0)) {
    const kind = absenceOfRow(record, 'criteria.inclusion') ?? absenceOfRow(record, 'eligibilityCriteria')
    if (kind) return describeAbsence(kind, findRegistries(record, 'criteria.inclusion'))
  }
  return areCriteriaCut(record, side) ? 'none found before the page was cut off' : 'none found under this heading'
}

/** Whether the page ends in its criteria or before them, or before those of one side. */
export function areCriteriaCut({ absence, warnings }: TrialRecord, side?: CriteriaSide): boolean {
  const lists = side ? [`criteria.${side}`] : ['criteria.inclusion', 'criteria.exclusion']
  return (
    lists.some(path => absence[path] === 'cutOff') ||
    warnings.some(({ code, field }) => code === 'cutOff' && field !== null && isOfCriteria(field, lists))
  )
}

const isOfCriteria = (field: string, lists: readonly string[]): boolean =>
  field === 'eligibilityCriteria' || lists.some(list => field === list || field.startsWith(`${list}.`))
