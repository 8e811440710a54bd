import type { ListColumn } from './list-column.ts'

/** A list as one JSON array, piece by piece: an object a row, its keys the columns in their order. */
export async function* writeListJson<Row>(
  columns: readonly ListColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void> {
  let before = '[\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield before + rows.map(row => writeRow(columns, row)).join(',\n')
    before = ',\n'
  }
  yield before === ',\n' ? '\n]\n' : '[]\n'
}

/** A list as JSON, one object a line: what programs read line by line. */
export async function* writeListNdjson<Row>(
  columns: readonly ListColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void> {
  for await (const rows of batches) yield rows.map(row => `${writeRow(columns, row)}\n`).join('')
}

const writeRow = <Row>(columns: readonly ListColumn<Row>[], row: Row): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name, toJson }) => [name, toJson(row)])))
