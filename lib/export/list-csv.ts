import { stringify } from 'csv-stringify/sync'
import { CSV_FORM } from './csv-form.ts'
import type { ListColumn } from './list-column.ts'

/**
 * A list as CSV (`CSV_FORM`), piece by piece: a byte order mark, which Excel needs, and a line of headings, then a line
 * a row.
 */
export async function* writeListCsv<Row>(
  columns: readonly ListColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void> {
  const cells = columns.flatMap(column => column.cells)
  yield stringify([cells.map(({ heading }) => heading)], { ...CSV_FORM, bom: true })
  for await (const rows of batches)
    yield stringify(
      rows.map(row => cells.map(({ read }) => read(row))),
      CSV_FORM,
    )
}
