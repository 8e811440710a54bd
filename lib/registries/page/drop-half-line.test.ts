import { expect, it } from 'vitest'
import { dropHalfLine } from './drop-half-line.ts'
import { splitLines } from './lines.ts'
import { splitSections } from './split-sections.ts'

const read = (text: string, prose = false): string[] => {
  const { sections } = splitSections(splitLines(text), [
    { name: 'A', words: ['A'] },
    { name: 'B', words: ['B'] },
  ])
  return dropHalfLine(text, sections, () => prose, 10).map(({ name, body }) =>
    [name, ...body.map(line => line.text).filter(Boolean)].join('|'),
  )
}

it.each([
  ['a line that no line break closes', 'A\na\nB\nb\nhal', ['A|a', 'B|b']],
  ['a section that is left without lines', 'A\na\nB\nhal', ['A|a']],
  ['a heading at the very end', 'A\na\nB\n', ['A|a']],
])('takes away %s', (_, text, expected) => expect(read(text)).toEqual(expected))

it('keeps a line that a line break closes', () => expect(read('A\na\nwhole\n\n')).toEqual(['A|a|whole']))

it('keeps half a sentence of prose, and not half a heading', () => {
  expect(read('A\na\nhalf a sentence', true)).toEqual(['A|a|half a sentence'])
  expect(read('A\na\nInclus', true)).toEqual(['A|a'])
})
