import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOf, splitLines } from './lines.ts'

describe('splitLines', () => {
  it('takes the three kinds of line break, and counts blank lines', () => {
    const lines = splitLines('one\n  two \r\n\rthree')
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two', '', 'three'])
    expect(lines.map(({ indent }) => indent)).toEqual([0, 2, 0, 0])
    expect(lines.map(({ index }) => index)).toEqual([0, 1, 2, 3])
  })

  it('gives the places of the raw text', () => {
    const text = '\uFEFFone\r\n\t two\u00a0\r\n'
    expect(splitLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(['one', 'two', ''])
  })

  it('makes odd blanks plain ones, and keeps tabs', () => {
    const [line] = splitLines('\u00a0two\u00a0words\u202f9\tcells')
    expect(line).toMatchObject({ text: 'two words 9\tcells', start: 1, end: 18 })
  })

  it.each<[string, number]>([
    ['', 1],
    ['\n', 2],
    ['\r\n', 2],
    ['\n\r', 3],
    ['a\n', 2],
    ['a\u2028b\u0085c', 1],
  ])('%j has %i lines', (text, count) => expect(splitLines(text)).toHaveLength(count))

  it('loses nothing but blanks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2028', '\uD800') }), text => {
        const lines = splitLines(text)
        expect(lines.map(line => line.text).join('')).toBe(lines.map(line => text.slice(line.start, line.end)).join(''))
        expect(
          lines
            .map(line => line.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it.each([
    ['one endless line', 'word '.repeat(1_000_000), 1],
    ['nothing but blanks', ' '.repeat(5_000_000), 1],
    ['nothing but line breaks', '\r\n'.repeat(1_000_000), 3],
  ])('takes five million characters, and keeps few of many blank lines: %s', (_, text, count) => {
    expect(splitLines(text)).toHaveLength(count)
  })
})

describe('spanOf', () => {
  it('reaches from the first word to the last', () => {
    const text = '\n one \n\ntwo \n'
    const span = spanOf(splitLines(text))
    expect(span && text.slice(span.start, span.end)).toBe('one \n\ntwo')
  })

  it('is undefined where there are no words', () => {
    expect(spanOf(splitLines(' \n\n'))).toBeUndefined()
    expect(spanOf([])).toBeUndefined()
  })
})
