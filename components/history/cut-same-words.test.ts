import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markWords } from '@/lib/trial/mark-words.ts'
import { cutSameWords, type ShownWords } from './cut-same-words.ts'

const written = (shown: readonly ShownWords[]): string =>
  shown.map(one => (one.kind === 'gap' ? `<${one.left}>` : one.kind === 'same' ? one.text : `[${one.text}]`)).join('')

const filler = (words: number): string => 'words that stay '.repeat(words)

it('shows each side with its own words', () => {
  const words = markWords('a dose of one cell', 'a dose of two cells')
  expect(written(cutSameWords(words, 'before'))).toBe('a dose of [one cell]')
  expect(written(cutSameWords(words, 'after'))).toBe('a dose of [two cells]')
})

it('leaves out what stayed, at blanks, and says how much it is', () => {
  const shown = cutSameWords(markWords(`${filler(50)}old ${filler(50)}`, `${filler(50)}new ${filler(50)}`), 'after')
  expect(shown.map(one => (one.kind === 'gap' ? 'gap' : one.kind))).toEqual(['gap', 'same', 'inserted', 'same', 'gap'])
  expect(written(shown)).toMatch(/^<\d+>(?:words|that|stay) .{100,180}\[new\] .{100,180}(?:words|that|stay)<\d+>$/)
})

it('loses no character but those of its gaps', () => {
  const text = fc.array(fc.constantFrom('cells ', '🧬', 'é', '\n', 'x'.repeat(50)), { maxLength: 60 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const shown = cutSameWords(markWords(before, after), 'after')
      expect(shown.reduce((sum, part) => sum + (part.kind === 'gap' ? part.left : part.text.length), 0)).toBe(
        after.length,
      )
    }),
  )
})
