import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { inBatches, readAll, SAMPLE_COLUMNS, type SampleRow } from '@/tests/support/sample-list.ts'
import { UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { writeListCsv } from './list-csv.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

const write = (rows: readonly SampleRow[], size = 2) => readAll(writeListCsv(SAMPLE_COLUMNS, inBatches(rows, size)))

describe('writeListCsv', () => {
  it('begins with a byte order mark and headings, and has a line a row, ended as RFC 4180 says', async () => {
    const csv = await write([
      { id: 'A', count: 3, text: null },
      { id: 'B', count: null, text: 'two\nlines' },
      { id: 'C', count: 1e21, text: '' },
    ])
    expect(csv).toBe(
      '\uFEFF"id","count","countDoubled","text"\r\n"A",3,6,\r\n"B",,,"two\nlines"\r\n"C",1000000000000000000000,2000000000000000000000,\r\n',
    )
  })

  it('has its headings where the list is empty', async () =>
    expect(await write([])).toBe('\uFEFF"id","count","countDoubled","text"\r\n'))

  it('is read back as it is, but for neutralized formulas', async () => {
    const rows = UGLY_TEXTS.map((text, at) => ({ id: `T${at}`, count: at, text }))
    const lines: Record<string, string>[] = parse(await write(rows, 3), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    })
    expect(lines).toEqual(
      rows.map(({ id, count, text }) => ({
        id,
        count: String(count),
        countDoubled: String(count * 2),
        text: neutralizeFormula(text),
      })),
    )
  })
})
