import type { Cell } from 'write-excel-file/node'
import { cleanText } from './clean-text.ts'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { joinRemarks, LINE_COLUMNS, listSheetLines, type SheetLine } from './list-sheet-lines.ts'
import { headingCell, linkCell, numberCell, textCell } from './workbook-cells.ts'
import type { WorkbookPart } from './workbook-part.ts'

const WIDTHS: Record<(typeof LINE_COLUMNS)[number], number> = {
  Group: 18,
  Field: 22,
  Trial: 14,
  Part: 20,
  Value: 44,
  Number: 16,
  Unit: 12,
  Counts: 24,
  Basis: 13,
  Reason: 36,
  Remarks: 28,
  Quote: 60,
  Registry: 18,
  Link: 30,
}

const LINK_COLUMN = LINE_COLUMNS.indexOf('Link')

/** Every value on a line of its own with its figure, unit, basis, words and the way to them: to filter and to count. */
export function buildValuesSheet(comparison: ComparisonSheet): WorkbookPart {
  const lines = listSheetLines(comparison)
  return {
    sheet: {
      sheet: 'Values and sources',
      orientation: 'landscape',
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
      columns: LINE_COLUMNS.map(column => ({ width: WIDTHS[column] })),
      data: [LINE_COLUMNS.map(headingCell), ...lines.map(cellsOf)],
    },
    links: lines.flatMap(({ url }, at) => (url ? [{ row: at + 1, column: LINK_COLUMN, url }] : [])),
    isFiltered: true,
  }
}

const cellsOf = (line: SheetLine): Cell[] => [
  textCell(line.group),
  textCell(line.field),
  textCell(line.trialId),
  optional(line.part),
  textCell(line.text),
  line.number === undefined ? null : numberCell(line.number),
  optional(line.unit),
  optional(line.counts),
  textCell(line.basis),
  optional(line.reason),
  optional(joinRemarks(line)),
  optional(line.quote),
  optional(line.registry),
  line.url ? { ...linkCell(cleanText(line.url)), wrap: false } : null,
]

const optional = (text: string | undefined): Cell => (text ? textCell(text) : null)
