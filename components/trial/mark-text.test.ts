import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lineNumberAt, type MarkedLine, markText } from './mark-text.ts'

/** The lines as one string, with what is marked in brackets: [!first], [more]. */
const draw = (lines: MarkedLine[]): string =>
  lines
    .map(({ number, pieces }) => {
      const drawn = pieces.map(({ text, mark }) => (mark === 'none' ? text : `[${mark === 'first' ? '!' : ''}${text}]`))
      return `${number}:${drawn.join('')}`
    })
    .join('|')

const text = 'Sex\nAll\n\nAges\n18 to 70 years old\n'

describe('marking the places of a field in a registry text', () => {
  test.each([
    ['nothing', [], '1:Sex|2:All|3:|4:Ages|5:18 to 70 years old|6:'],
    ['one value', [[4, 7]], '1:Sex|2:[!All]|3:|4:Ages|5:18 to 70 years old|6:'],
    ['the start of the text', [[0, 3]], '1:[!Sex]|2:All|3:|4:Ages|5:18 to 70 years old|6:'],
    [
      'several, out of order',
      [
        [20, 22],
        [14, 16],
      ],
      '1:Sex|2:All|3:|4:Ages|5:[!18] to [70] years old|6:',
    ],
    [
      'overlapping',
      [
        [14, 22],
        [17, 28],
      ],
      '1:Sex|2:All|3:|4:Ages|5:[!18 to 70 years] old|6:',
    ],
    [
      'one inside the other',
      [
        [14, 28],
        [17, 19],
      ],
      '1:Sex|2:All|3:|4:Ages|5:[!18 to 70 years] old|6:',
    ],
    [
      'touching',
      [
        [14, 16],
        [16, 19],
      ],
      '1:Sex|2:All|3:|4:Ages|5:[!18 to] 70 years old|6:',
    ],
    [
      'the same twice',
      [
        [4, 7],
        [4, 7],
      ],
      '1:Sex|2:[!All]|3:|4:Ages|5:18 to 70 years old|6:',
    ],
    ['over several lines', [[4, 16]], '1:Sex|2:[!All]|3:|4:[Ages]|5:[18] to 70 years old|6:'],
    ['from a line break on', [[7, 13]], '1:Sex|2:All|3:|4:[!Ages]|5:18 to 70 years old|6:'],
    ['up to and with the line break', [[4, 8]], '1:Sex|2:[!All]|3:|4:Ages|5:18 to 70 years old|6:'],
    ['only a line break', [[7, 8]], '1:Sex|2:All|3:|4:Ages|5:18 to 70 years old|6:'],
    ['an empty stretch', [[5, 5]], '1:Sex|2:All|3:|4:Ages|5:18 to 70 years old|6:'],
    ['beyond the end', [[29, 999]], '1:Sex|2:All|3:|4:Ages|5:18 to 70 years [!old]|6:'],
    ['wholly outside', [[500, 999]], '1:Sex|2:All|3:|4:Ages|5:18 to 70 years old|6:'],
  ])('%s', (_, spans, drawn) => {
    expect(
      draw(
        markText(
          text,
          spans.map(([start, end]) => ({ start: start as number, end: end as number })),
        ),
      ),
    ).toBe(drawn)
  })

  it('numbers lines ended by LF, CRLF and CR alike', () => {
    expect(draw(markText('a\r\nb\rc\nd', [{ start: 3, end: 4 }]))).toBe('1:a|2:[!b]|3:c|4:d')
  })

  it('numbers the lines of a part as in the whole', () => {
    expect(draw(markText(text, [{ start: 14, end: 16 }], { from: 9, to: 20 }))).toBe('4:Ages|5:[!18] to ')
  })

  test('the whole text is kept, and exactly what the spans cover is marked', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', ' ', '<b>', '🇨🇳'), maxLength: 60 })
    const anySpans = fc.array(fc.record({ start: fc.nat(70), end: fc.nat(70) }), { maxLength: 6 })
    fc.assert(
      fc.property(anyText, anySpans, (whole, spans) => {
        const lines = markText(whole, spans)
        let offset = 0
        const marked = new Set<number>()
        for (const { pieces, lineBreak } of lines) {
          for (const piece of pieces) {
            for (let at = offset; piece.mark !== 'none' && at < offset + piece.text.length; at++) marked.add(at)
            offset += piece.text.length
          }
          offset += lineBreak.length
        }
        const covered = [...whole].length === 0 ? [] : Array.from({ length: whole.length }, (_, at) => at)
        const expected = covered.filter(
          at => whole[at] !== '\n' && whole[at] !== '\r' && spans.some(({ start, end }) => start <= at && at < end),
        )
        expect(
          lines.map(({ pieces, lineBreak }) => pieces.map(piece => piece.text).join('') + lineBreak).join(''),
        ).toBe(whole)
        expect([...marked]).toEqual(expected)
        const firsts = lines.flatMap(line => line.pieces).filter(piece => piece.mark === 'first')
        expect(firsts.length).toBe(expected.length > 0 ? 1 : 0)
      }),
    )
  })
})

describe('the line that holds an offset', () => {
  test.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [8, 3],
    [9, 4],
    [33, 6],
    [999, 6],
  ])('%i is in line %i', (offset, line) => {
    expect(lineNumberAt(text, offset)).toBe(line)
  })
})
