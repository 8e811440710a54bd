import { isMissing } from '@/components/trial/sourced-value.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import { compareField, type Difference } from './compare-values.ts'
import { COMPARISON, type RowSpec } from './comparison-rows.ts'

export type ComparisonRow = RowSpec & { difference: Difference }

export type ComparisonGroup = {
  title: string
  rows: ComparisonRow[]
  /** Rows that no trial has a value for: told in one row, each by name. */
  emptyRows: RowSpec[]
}

export type Comparison = {
  groups: ComparisonGroup[]
  /** Rows that have a value of at least one trial, by whether the trials differ in them. */
  counts: Record<Difference, number>
  /** The names of the rows that `onlyDiffering` left out. */
  leftOut: string[]
}

/** The rows of a comparison of these trials, grouped; with `onlyDiffering`, those alone in which they differ. */
export function buildComparison(records: readonly TrialRecord[], onlyDiffering = false): Comparison {
  const counts: Record<Difference, number> = { same: 0, differs: 0, unknown: 0 }
  const leftOut: string[] = []
  const groups = COMPARISON.map(({ title, rows }): ComparisonGroup => {
    const filled = rows.filter(({ path }) => records.some(record => hasValue(record, path)))
    const compared = filled.map(spec => ({ ...spec, difference: differenceOf(records, spec) }))
    for (const { difference, kind } of compared) if (kind !== 'documents') counts[difference]++
    if (!onlyDiffering) return { title, rows: compared, emptyRows: namedRows(records, rows, filled) }
    leftOut.push(
      ...compared
        .filter(({ difference, kind }) => difference !== 'differs' && kind !== 'documents')
        .map(({ label }) => label),
    )
    return { title, rows: compared.filter(({ difference }) => difference === 'differs'), emptyRows: [] }
  })
  return { groups: groups.filter(({ rows, emptyRows }) => rows.length + emptyRows.length > 0), counts, leftOut }
}

/** Where a trial was read from is no property of the trial. */
const differenceOf = (records: readonly TrialRecord[], { path, kind }: RowSpec): Difference =>
  kind === 'documents' ? 'unknown' : compareField(records, path)

function hasValue(record: TrialRecord, path: string): boolean {
  if (path === 'documents') return true
  return !isMissing(valueAt(record.trial, path))
}

/** Empty rows worth a name: a list that no registry calls missing is just empty. */
const namedRows = (records: readonly TrialRecord[], rows: readonly RowSpec[], filled: readonly RowSpec[]): RowSpec[] =>
  rows.filter(spec => !filled.includes(spec) && records.some(record => absenceOfRow(record, spec.path)))
