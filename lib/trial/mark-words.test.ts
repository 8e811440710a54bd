import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkedWords, markWords } from './mark-words.ts'

/** "a [-b-]{+c+}" */
const written = (pieces: readonly MarkedWords[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('')

const side = (pieces: readonly MarkedWords[], left: 'deleted' | 'inserted'): string =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('markWords', () => {
  it.each([
    ['', '', ''],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['three cells a day', 'three cells a week', 'three cells a [-day-]{+week+}'],
    ['dose of 1,000 cells', 'dose of 1,500 cells', 'dose of [-1,000-]{+1,500+} cells'],
    ['age 18 years', 'age 18 to 65 years', 'age 18 {+to 65 +}years'],
    [
      'no active, severe infection is known',
      'no mild, old infection is known',
      'no [-active, severe-]{+mild, old+} infection is known',
    ],
    ['naïve cells', 'naive cells', '[-naïve-]{+naive+} cells'],
    ['nothing alike here', 'wholly other words', '[-nothing alike here-]{+wholly other words+}'],
    [' ', ' ', ' '],
    ['     !', '     !', '     !'],
    ['x                    1', 'x                    2', 'x                    [-1-]{+2+}'],
    ['first line.\nsecond line.', 'first line.\n\nsecond line.', 'first line.[-\n-]{+\n\n+}second line.'],
  ])('%j to %j', (before, after, expected) => expect(written(markWords(before, after))).toBe(expected))

  it('gives back both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('NK', 'cells', ' ', '. ', '\n', '1.5', '×', '10', '’', '🧬', 'é'), {
      maxLength: 60,
    })
    const text = fc.oneof(
      words.map(all => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = markWords(before, after)
        expect(side(pieces, 'inserted')).toBe(before)
        expect(side(pieces, 'deleted')).toBe(after)
        expect(pieces.every(piece => piece.text.length > 0)).toBe(true)
      }),
    )
  })

  it('marks nothing in a text that stayed', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(' ', '\n', '!', 'a') }))
    fc.assert(fc.property(text, text => markWords(text, text).every(({ kind }) => kind === 'same')))
  })

  it('finds a changed sentence among thousands that were put in another order', () => {
    const sentences = Array.from({ length: 500 }, (_, at) => `Sentence ${at} tells of patient ${at * 7}. `)
    const before = sentences.join('')
    const after = [...sentences.slice(0, 200), 'One is new. ', ...sentences.slice(200)].join('')
    expect(written(markWords(before, after))).toContain('{+One is new. +}')
  })

  it('lays texts over each other line by line where they differ in too much', () => {
    const line = (at: number, word: string) =>
      `Patient ${at} gets ${at * 3} cells on day ${at}, ${word} ${at} times, and goes home after ${at} hours ${word}.\n`
    const text = (word: string) => Array.from({ length: 300 }, (_, at) => line(at, `${word}${at} is ${word}`)).join('')
    const marked = written(markWords(text('old'), text('new')))
    expect(marked).toContain('Patient 7 gets 21 cells on day 7, [-old7-]{+new7+} is [-old-]{+new+} 7 times')
  })

  it.each([
    ['words of no order', (at: number) => `w${(at * 7919) % 4000} `],
    ['one word', () => 'a '],
    ['signs', (at: number) => '.;,-'[at % 4] ?? ''],
    ['blanks', (at: number) => (at % 2 ? '\n' : ' ')],
  ])('gives up in time on 30,000 characters of %s', (_, wordAt) => {
    const before = Array.from({ length: 30_000 }, (_, at) => wordAt(at))
      .join('')
      .slice(0, 30_000)
    const after = [...before].toReversed().join('')
    const pieces = markWords(before, after)
    expect(side(pieces, 'inserted')).toBe(before)
    expect(side(pieces, 'deleted')).toBe(after)
  })
})
