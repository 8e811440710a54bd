import type { CellObject } from 'write-excel-file/node'
import type { ComparisonSheet, SheetRow, SheetTrial, SheetValue, ValueBasis } from './comparison-sheet.ts'
import { bandCell, headingCell, linkCell, mutedCell, numberCell, textCell } from './workbook-cells.ts'
import type { WorkbookPart } from './workbook-part.ts'

const FIELD_WIDTH = 26
const TRIAL_WIDTH = 44

/** Bases that say that there is no value. */
const MISSING: ReadonlySet<ValueBasis> = new Set([
  'not stated',
  'not computable',
  'not provided',
  'not on page',
  'unreadable',
  'cut off',
])

/** Bases that a reader must not miss: they stand after the value. */
const REMARKED: ReadonlySet<ValueBasis> = new Set(['inferred', 'computed'])

/** The comparison as the page shows it: a column a trial, rows in groups, header and first column frozen. */
export const buildOverviewSheet = ({ trials, groups }: ComparisonSheet): WorkbookPart => ({
  sheet: {
    sheet: 'Comparison',
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: [{ width: FIELD_WIDTH }, ...trials.map(() => ({ width: TRIAL_WIDTH }))],
    data: [
      [headingCell('Field'), ...trials.map(headOf)],
      ...groups.flatMap(({ title, rows }) => [
        [bandCell(title), ...trials.map(() => bandCell(''))],
        ...rows.map(row => cellsOf(row, trials.length)),
      ]),
    ],
  },
  links: trials.map(({ url }, at) => ({ row: 0, column: at + 1, url })),
})

const headOf = ({ trialId, title, registries }: SheetTrial): CellObject => ({
  ...headingCell([trialId, title ?? 'no title', registries.map(({ registry }) => registry).join(', ')].join('\n')),
  textColor: linkCell('').textColor ?? '',
})

const cellsOf = ({ field, differs, values }: SheetRow, trials: number): CellObject[] => [
  { ...textCell(differs ? `${field} ≠` : field), fontWeight: 'bold' },
  ...Array.from({ length: trials }, (_, at) => cellOf(values[at] ?? [])),
]

/** The values of one trial in a row, each on its lines; one bare number is a number. */
function cellOf(values: readonly SheetValue[]): CellObject {
  const [first] = values
  if (first?.number !== undefined && values.length === 1 && isBareNumber(first)) return numberCell(first.number)
  const text = values.map(describe).join('\n')
  return values.length > 0 && values.every(({ basis }) => MISSING.has(basis)) ? mutedCell(text) : textCell(text)
}

const isBareNumber = (value: SheetValue): boolean => describe(value).replaceAll(',', '') === String(value.number)

/** A value with what must not be missed; what the import warns of it stands on the second sheet. */
function describe({ part, text, basis, remarks = [], warnings = [] }: SheetValue): string {
  const after = [...remarks, ...(REMARKED.has(basis) ? [basis] : []), ...(warnings.length > 0 ? ['⚠'] : [])].join('; ')
  return `${part ? `${part}: ` : ''}${text}${after && ` (${after})`}`
}
