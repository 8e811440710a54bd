import { describe, expect, it } from 'vitest'
import { inBatches, readAll, SAMPLE_COLUMNS, type SampleRow } from '@/tests/support/sample-list.ts'
import { UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { writeListJson, writeListNdjson } from './list-json.ts'

const ROWS: SampleRow[] = [...UGLY_TEXTS, '\u2028\0\ud800', null].map((text, at) => ({ id: `T${at}`, count: at, text }))

describe.each([1, 2, 3, 100])('in batches of %d', size => {
  it('JSON is one array, read back as it is', async () => {
    const json = await readAll(writeListJson(SAMPLE_COLUMNS, inBatches(ROWS, size)))
    expect(JSON.parse(json)).toEqual(ROWS)
    expect(json.split('\n')).toHaveLength(ROWS.length + 3)
  })

  it('NDJSON is a line a row, each ended, read back as it is', async () => {
    const lines = (await readAll(writeListNdjson(SAMPLE_COLUMNS, inBatches(ROWS, size)))).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map(line => JSON.parse(line))).toEqual(ROWS)
  })
})

describe('an empty list', () => {
  it.each([
    ['no batches', []],
    ['empty batches', [[], []]],
  ])('is an empty array of JSON and nothing of NDJSON: %s', async (_, batches: SampleRow[][]) => {
    async function* none() {
      yield* await Promise.resolve(batches)
    }
    expect(JSON.parse(await readAll(writeListJson(SAMPLE_COLUMNS, none())))).toEqual([])
    expect(await readAll(writeListNdjson(SAMPLE_COLUMNS, none()))).toBe('')
  })
})

it('has the columns that were chosen, in their order', async () => {
  const columns = SAMPLE_COLUMNS.toReversed().filter(({ name }) => name !== 'count')
  const rows = [{ id: 'A', count: 1, text: 'a' }]
  expect(await readAll(writeListNdjson(columns, inBatches(rows, 1)))).toBe('{"text":"a","id":"A"}\n')
})
