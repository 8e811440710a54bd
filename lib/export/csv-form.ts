import type { Options } from 'csv-stringify/sync'
import { cleanText } from './clean-text.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

/** Without the exponent that JavaScript writes from 10²¹ on, and grouped by nothing. */
const plainNumber = (number: number): string =>
  number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })

/**
 * How our CSV is written (RFC 4180): commas, CRLF, every text in quotes, nothing for what is missing. Numbers are plain
 * ("30000000"), texts are whole, formulas are neutralized (`neutralizeFormula`).
 */
export const CSV_FORM = {
  record_delimiter: 'windows',
  quoted_string: true,
  quoted_empty: false,
  cast: { string: text => neutralizeFormula(cleanText(text)), number: plainNumber },
} satisfies Options
