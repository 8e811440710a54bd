import { describe, expect, it, test } from 'vitest'
import { splitLines } from './lines.ts'
import { type Heading, splitSections } from './split-sections.ts'

const HEADINGS: readonly Heading<'Summary' | 'Sites' | 'End'>[] = [
  { name: 'Summary', words: ['Summary', 'In short'] },
  { name: 'Sites', words: ['Sites'], borneOut: below => below?.text === 'The sites:' },
  { name: 'End', words: ['End'], choose: 'last' },
]

const split = (text: string) => {
  const { before, sections } = splitSections(splitLines(text), HEADINGS)
  const texts = (lines: readonly { text: string }[]): string =>
    lines
      .map(line => line.text)
      .filter(Boolean)
      .join('|')
  return { before: texts(before), sections: sections.map(({ name, body }) => `${name}: ${texts(body)}`) }
}

test('cuts a text at its headings', () => {
  expect(split('title\n\nIn short\n\na\nb\n\nSites\nThe sites:\nc\nEnd')).toEqual({
    before: 'title',
    sections: ['Summary: a|b', 'Sites: The sites:|c', 'End: '],
  })
})

describe('a line of prose that reads like a heading', () => {
  it('is none where another is borne out by what stands below it', () => {
    expect(split('Summary\na\nSites\nb\nSites\nThe sites:\nc').sections).toEqual([
      'Summary: a|Sites|b',
      'Sites: The sites:|c',
    ])
  })

  it('is none where the order of the layout leaves no room for it', () => {
    expect(split('Sites\nThe sites:\na\nSummary\nb').sections).toEqual(['Sites: The sites:|a|Summary|b'])
  })

  it('is none in a longer line', () => expect(split('Summary of all\nSites: two').sections).toEqual([]))

  it.each([
    ['the first', 'Summary\na\nSummary\nb', ['Summary: a|Summary|b']],
    ['the last', 'End\na\nEnd\nb', ['End: b']],
  ])('counts once, %s as the layout asks', (_, text, expected) => expect(split(text).sections).toEqual(expected))
})

test('a text without headings is all before them', () => {
  expect(split('a\nb')).toEqual({ before: 'a|b', sections: [] })
})
