import { expect, it } from 'vitest'
import { cutSnippet } from './cut-snippet.ts'

const around = (text: string, words: string) => {
  const start = text.indexOf(words)
  return cutSnippet(text, { start, end: start + words.length })
}

it('shows a short text whole, in one line', () => {
  expect(around('Cells\nfor AML\n\nin remission', 'AML')).toEqual({
    before: 'Cells for ',
    words: 'AML',
    after: ' in remission',
  })
})

it('cuts a long one between words', () => {
  const { before, words, after } = around(`${'before '.repeat(40)}AML${' after'.repeat(40)}`, 'AML')
  expect(words).toBe('AML')
  expect(before).toMatch(/^… (?:before )+$/)
  expect(after).toMatch(/^(?: after)+ …$/)
  expect(before.length + after.length).toBeLessThan(150)
})
