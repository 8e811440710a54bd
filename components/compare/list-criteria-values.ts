import { reasonOf } from '@/components/trial/sourced-value.tsx'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { type CriteriaSide, type FiledCriterion, fileCriteria } from '@/lib/trial/criterion-topics.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowSpec } from './comparison-rows.ts'
import type { RowValue } from './row-value.ts'

export const SIDE_LABELS: Record<CriteriaSide, string> = {
  inclusion: 'inclusion',
  exclusion: 'exclusion',
  other: 'under neither heading',
}

/** Rows ask for the criteria of one record again and again. */
const filed = new WeakMap<TrialRecord, FiledCriterion[]>()

/** The criteria of a record, each once, by what they are about. */
export function filedCriteria(record: TrialRecord): FiledCriterion[] {
  const known = filed.get(record) ?? fileCriteria(record.trial.criteria)
  filed.set(record, known)
  return known
}

/** The criteria that stand in a row: those of its topic, or of its side where they are about none. */
export const criteriaOfRow = (
  record: TrialRecord,
  { topic, side }: Pick<RowSpec, 'topic' | 'side'>,
): FiledCriterion[] =>
  filedCriteria(record).filter(one => one.topic === topic && (topic !== undefined || one.side === side))

export const listCriteria = (record: TrialRecord, row: Pick<RowSpec, 'topic' | 'side'>): RowValue[] =>
  criteriaOfRow(record, row).map(({ path, side, criterion, under }) => {
    const reason = reasonOf(record, `${path}.text`)
    const text = tellWhole(criterion)
    return {
      name: SIDE_LABELS[side],
      text: under ? `${under}\n${text}` : text,
      basis: reason ? 'inferred' : 'stated',
      ...(reason && { reason }),
      tags: [],
      path,
      fact: `${side} ${text.replace(/\s+/g, ' ').trim().toLowerCase()}`,
    }
  })

/** A criterion with its mark and all that stands below it, a line each. */
const tellWhole = ({ marker, text, children }: Criterion): string =>
  [[marker, text].filter(Boolean).join(' '), ...children.map(tellWhole)].join('\n')
