import { cleanText } from './clean-text.ts'
import type { ListColumn, RisField } from './list-column.ts'

/**
 * The kind of reference. RIS has none for the registration of a trial; DATA, a data file, is what reference managers
 * make a record in a database of, with the database's name. GEN, the generic one, comes out of Zotero as an article of
 * no journal, and what is not in the format's list (CTRIAL, CLRT) as whatever a program takes by default.
 */
const TYPE = 'DATA'

/**
 * A list as references (RIS), piece by piece: of each row TY, then the fields of the columns, then ER. A field is one
 * line, its tag, two blanks, a hyphen, a blank and the text; lines end in CRLF. The text is UTF-8 without a byte order
 * mark, which would hide the first tag. (Research Information Systems, RIS Format Specifications.)
 */
export async function* writeListRis<Row>(
  columns: readonly ListColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void> {
  for await (const rows of batches)
    yield rows.map(row => writeReference(columns.flatMap(one => one.toRis(row)))).join('')
}

const writeReference = (fields: readonly RisField[]): string =>
  [writeField('TY', TYPE), ...fields.map(({ tag, value }) => writeField(tag, value)), writeField('ER', ''), ''].join(
    '\r\n',
  )

/** Readers disagree about texts of several lines, and a line that looks like a tag would be one. */
const writeField = (tag: string, value: string): string =>
  `${tag}  - ${cleanText(value)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()}`
