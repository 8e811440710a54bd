import { stringify } from 'csv-stringify/sync'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { CSV_FORM } from './csv-form.ts'
import { joinRemarks, LINE_COLUMNS, listSheetLines, type SheetLine } from './list-sheet-lines.ts'

/**
 * The comparison as CSV (`CSV_FORM`): a line of headings, then one line a value; UTF-8 with a byte order mark, which
 * Excel needs to read it as such.
 */
export const writeComparisonCsv = (sheet: ComparisonSheet): string =>
  stringify([LINE_COLUMNS, ...listSheetLines(sheet).map(cellsOf)], { ...CSV_FORM, bom: true })

const cellsOf = (line: SheetLine): (string | number | undefined)[] => [
  line.group,
  line.field,
  line.trialId,
  line.part,
  line.text,
  line.number,
  line.unit,
  line.counts,
  line.basis,
  line.reason,
  joinRemarks(line),
  line.quote,
  line.registry,
  line.url,
]
