import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfJson } from './json-words.ts'

/** Strings with escapes of every kind. */
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('\n', '"', '\\', '\t', '\u0001', '≥', '\ud83d'), fc.constant('a')),
})
const anyChoice = fc.func(fc.boolean())

describe('wordsOfJson', () => {
  it('undoes the escapes', () => {
    const { text } = wordsOfJson(String.raw`"a\nb\"c\\d\u2265\/\t"`)
    expect(text).toBe('"a\nb"c\\d≥/\t"')
  })

  it('leads from any stretch of the text to the JSON that says it, and back', () => {
    fc.assert(
      fc.property(anyText, anyChoice, fc.nat(), fc.nat(), (value, isEscaped, a, b) => {
        const json = JSON.stringify(value).replace(/[^\\"]/gu, sign =>
          sign.length === 1 && isEscaped(sign) && !/[bfnrtu\da-f]/.test(sign)
            ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
            : sign,
        )
        const { text, toJson, toText } = wordsOfJson(json)
        expect(text).toBe(`"${value}"`)
        const [start = 0, end = 0] = [a, b].map(at => 1 + (at % (value.length + 1))).toSorted((x, y) => x - y)
        const said = JSON.parse(`"${json.slice(toJson(start), toJson(end))}"`)
        expect(said).toBe(text.slice(start, end))
        expect([toText(toJson(start)), toText(toJson(end))]).toEqual([start, end])
      }),
    )
  })

  it('takes an offset within an escape for its beginning', () => {
    const { toText } = wordsOfJson(String.raw`a\u2265b`)
    expect([0, 1, 2, 6, 7, 8].map(toText)).toEqual([0, 1, 1, 1, 2, 3])
  })
})
