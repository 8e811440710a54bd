import type { ComparisonSheet, SheetGroup, SheetRow, SheetTrial, SheetValue } from '@/lib/export/comparison-sheet.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { compareUrl, trialUrl } from '@/lib/urls.ts'
import { buildComparison, type ComparisonGroup, type ComparisonRow } from './build-comparison.ts'
import { buildMissingValue } from './build-missing-value.ts'
import { buildSheetValue } from './build-sheet-value.ts'
import type { RowSpec } from './comparison-rows.ts'
import { findSource } from './find-source.ts'
import { listInferredParts } from './list-inferred-parts.ts'
import { listRowValues } from './list-row-values.ts'
import type { RowValue } from './row-value.ts'

type SheetOptions = {
  /** Only the rows that the page shows when it is asked for those that differ. */
  onlyDiffering: boolean
  /** Where the site answers, "https://trials.example": what links begin with. */
  origin: string
}

/** The comparison of these trials to take along: the rows of the page in its order and words, open points included. */
export function buildComparisonSheet(records: readonly TrialRecord[], options: SheetOptions): ComparisonSheet {
  const { onlyDiffering, origin } = options
  const ids = records.map(({ trial }) => trial.trialId)
  const { groups, leftOut } = buildComparison(records, onlyDiffering)
  return {
    url: `${origin}${compareUrl(ids, { differing: onlyDiffering })}`,
    onlyDiffering,
    leftOut,
    trials: records.map(record => sheetTrial(record, origin)),
    groups: groups.map(group => sheetGroup(group, records, origin)),
  }
}

const sheetTrial = ({ trial, documents }: TrialRecord, origin: string): SheetTrial => ({
  trialId: trial.trialId,
  title: trial.briefTitle,
  registries: documents.map(({ registry, importedAt }) => ({ registry, importedAt })),
  url: `${origin}${trialUrl(trial.trialId)}`,
})

const sheetGroup = (group: ComparisonGroup, records: readonly TrialRecord[], origin: string): SheetGroup => ({
  title: group.title,
  rows: [
    ...group.rows.flatMap(row => [...valueRows(row, records, origin), ...pointRows(row, records, origin)]),
    ...byLabel(group.emptyRows).map(row => ({
      field: row.label,
      values: records.map(record => [buildMissingValue(record, row)]),
    })),
  ],
})

function valueRows(row: ComparisonRow, records: readonly TrialRecord[], origin: string): SheetRow[] {
  if (row.kind === 'openPoints') return []
  return [
    {
      field: row.label,
      differs: row.difference === 'differs',
      values: records.map(record => valuesOf(record, row, origin)),
    },
  ]
}

function valuesOf(record: TrialRecord, row: RowSpec, origin: string): SheetValue[] {
  const told = listRowValues(record, row).map(value => (row.kind === 'cumulative' ? withParts(record, value) : value))
  const values = told.map(value => buildSheetValue(record, value, origin))
  return values.length > 0 ? values : [buildMissingValue(record, row)]
}

/** A cumulative dose with what of it was inferred; one that is told as the text tells it is then inferred too. */
function withParts(record: TrialRecord, value: RowValue): RowValue {
  const parts = listInferredParts(record, value.path)
  if (parts.length === 0) return value
  const reason = parts.map(part => `${part.name} is inferred${part.reason ? ` (${part.reason})` : ''}`).join('; ')
  return { ...value, basis: value.basis === 'stated' ? 'inferred' : value.basis, reason }
}

/** What is left open about a row's values, in a row of its own below it. */
function pointRows(row: ComparisonRow, records: readonly TrialRecord[], origin: string): SheetRow[] {
  if (row.points.length === 0) return []
  const values = records.map(record =>
    row.points
      .filter(({ trialId }) => trialId === record.trial.trialId)
      .map(({ path, message }) => ({
        text: message,
        basis: 'open point' as const,
        ...findSource(record, path, origin),
      })),
  )
  return [{ field: row.kind === 'openPoints' ? row.label : `${row.label}: open points`, values }]
}

/** Rows of criteria that no trial has share a name. */
const byLabel = (rows: readonly RowSpec[]): RowSpec[] => [...new Map(rows.map(row => [row.label, row])).values()]
