import { describe, expect, it } from 'vitest'
import { inBatches, readAll, SAMPLE_COLUMNS } from '@/tests/support/sample-list.ts'
import { UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { writeListRis } from './list-ris.ts'

const write = (texts: readonly string[]) =>
  readAll(
    writeListRis(
      SAMPLE_COLUMNS,
      inBatches(
        texts.map((text, at) => ({ id: `T${at}`, count: null, text })),
        2,
      ),
    ),
  )

describe('writeListRis', () => {
  it('writes a reference a row, from TY to ER', async () =>
    expect(await write(['one', 'two', 'three'])).toBe(
      ['one', 'two', 'three'].map((text, at) => `TY  - DATA\r\nAN  - T${at}\r\nAB  - ${text}\r\nER  - \r\n`).join(''),
    ))

  it('keeps a text on one line, whatever it holds, so that none of it is taken for a tag', async () => {
    const hostile = [
      'a\r\nER  - \r\nTY  - JOUR',
      'TY  - JOUR',
      'a\u2028AU  - b',
      'a\tb\u0085c\0d\ud800e',
      ...UGLY_TEXTS,
    ]
    const lines = (await write(hostile)).split('\r\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(hostile.length * 4)
    for (const [at, line] of lines.entries()) {
      expect(line.slice(0, 6)).toBe(['TY  - ', 'AN  - ', 'AB  - ', 'ER  - '][at % 4])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(line).not.toMatch(/[\u0000-\u001F\u0085\u2028\u2029]|\p{Surrogate}/u)
    }
    expect(lines[2]).toBe('AB  - a ER - TY - JOUR')
  })

  it('is nothing where the list is empty', async () => expect(await write([])).toBe(''))
})
