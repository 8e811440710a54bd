import { isOfDosing } from '@/lib/trial/dosing.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import { compareRow, type Difference } from './compare-values.ts'
import { COMPARISON, OTHER_OPEN_POINTS, type RowKind, type RowSpec } from './comparison-rows.ts'
import { listRowValues } from './list-row-values.ts'
import { type PlacedPoint, placeOpenPoints } from './place-open-points.ts'

export type ComparisonRow = RowSpec & {
  difference: Difference
  /** The open points about the row's values, of all trials. */
  points: readonly PlacedPoint[]
}

export type ComparisonGroup = {
  title: string
  note?: string
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

/**
 * The rows of a comparison of these trials, grouped; with `onlyDiffering`, those alone in which they differ or that an
 * open point is about. An open point that belongs to none of the rows stands in a last one.
 */
export function buildComparison(records: readonly TrialRecord[], onlyDiffering = false): Comparison {
  const points = placeOpenPoints(
    records,
    COMPARISON.flatMap(({ rows }) => rows),
  )
  const counts: Record<Difference, number> = { same: 0, differs: 0, unknown: 0 }
  const leftOut: string[] = []
  const groups = COMPARISON.map(({ rows, ...head }): ComparisonGroup => {
    const compared = rows
      .filter(row => points.byRow.has(row.id) || isFilled(records, row))
      .map(row => ({ ...row, difference: compareRow(records, row), points: points.byRow.get(row.id) ?? [] }))
    for (const { difference, kind } of compared) if (kind !== 'documents') counts[difference]++
    if (!onlyDiffering) return { ...head, rows: compared, emptyRows: emptyRowsOf(records, rows, compared) }
    const shown = compared.filter(row => row.difference === 'differs' || row.points.length > 0)
    leftOut.push(...compared.filter(row => !shown.includes(row) && row.kind !== 'documents').map(({ label }) => label))
    return { ...head, rows: shown, emptyRows: [] }
  })
  const all = points.rest.length > 0 ? [...groups, groupOfRest(points.rest)] : groups
  return { groups: all.filter(({ rows, emptyRows }) => rows.length + emptyRows.length > 0), counts, leftOut }
}

const groupOfRest = (points: readonly PlacedPoint[]): ComparisonGroup => ({
  title: OTHER_OPEN_POINTS.title,
  rows: OTHER_OPEN_POINTS.rows.map(row => ({ ...row, difference: 'unknown', points })),
  emptyRows: [],
})

/** Where one trial has dose levels, what all of them leave open of theirs is told row by row, with the reason. */
const isFilled = (records: readonly TrialRecord[], row: RowSpec): boolean =>
  records.some(record => listRowValues(record, row).length > 0) ||
  (ROWS_OF_LEVELS.includes(row.kind) && records.some(({ trial }) => trial.dosing.doseLevels.length > 0))

const ROWS_OF_LEVELS: readonly RowKind[] = ['countedCells', 'statedAs', 'infusions', 'cumulative']

/** Empty rows worth a name: a list that no registry calls missing is just empty, as are the doses of no cells. */
function emptyRowsOf(
  records: readonly TrialRecord[],
  rows: readonly RowSpec[],
  filled: readonly ComparisonRow[],
): RowSpec[] {
  const isDosed = records.some(statesCells)
  return rows
    .filter(({ id }) => !filled.some(row => row.id === id))
    .filter(({ path }) => (isOfDosing(path) ? isDosed : records.some(record => absenceOfRow(record, path))))
    .map(row => (row.kind === 'criteria' ? { ...row, label: fieldLabel(row.path) } : row))
}

/** Whether the texts of a trial tell of cells that are given. */
export const statesCells = ({ trial: { dosing } }: TrialRecord): boolean =>
  dosing.doseLevels.length > 0 || dosing.product.kind !== null
