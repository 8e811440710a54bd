import type { ListColumn } from '@/lib/export/list-column.ts'

// Rows to write to files, made by hand, for tests alone.

export type SampleRow = { id: string; count: number | null; text: string | null }

/** A column of one cell, one of two, and one of texts. */
export const SAMPLE_COLUMNS: readonly ListColumn<SampleRow>[] = [
  {
    name: 'id',
    title: 'Number',
    toJson: row => row.id,
    cells: [{ heading: 'id', read: row => row.id }],
    toRis: row => [{ tag: 'AN', value: row.id }],
  },
  {
    name: 'count',
    title: 'Count',
    toJson: row => row.count,
    cells: [
      { heading: 'count', read: row => row.count },
      { heading: 'countDoubled', read: row => (row.count === null ? null : row.count * 2) },
    ],
    toRis: () => [],
  },
  {
    name: 'text',
    title: 'Text',
    toJson: row => row.text,
    cells: [{ heading: 'text', read: row => row.text }],
    toRis: row => (row.text === null ? [] : [{ tag: 'AB', value: row.text }]),
  },
]

/** The rows so many at a time, as a store gives them. */
export async function* inBatches<Row>(rows: readonly Row[], size: number): AsyncGenerator<Row[], void> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size))
}

export async function readAll(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
