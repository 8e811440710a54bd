import { stringify } from 'csv-stringify/sync'
import { cleanText } from './clean-text.ts'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { joinRemarks, LINE_COLUMNS, listSheetLines, type SheetLine } from './list-sheet-lines.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

/**
 * The comparison as CSV (RFC 4180): a line of headings, then one line a value; commas, CRLF, every text in quotes, UTF-8
 * with a byte order mark, which Excel needs to read it as such. Numbers are plain ("30000000"), texts are whole.
 * Formulas are neutralized (`neutralizeFormula`).
 */
export const writeComparisonCsv = (sheet: ComparisonSheet): string =>
  stringify([LINE_COLUMNS, ...listSheetLines(sheet).map(cellsOf)], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    quoted_empty: false,
    cast: { string: text => neutralizeFormula(cleanText(text)), number: plainNumber },
  })

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

/** Without the exponent that JavaScript writes from 10²¹ on, and grouped by nothing. */
const plainNumber = (number: number): string =>
  number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
