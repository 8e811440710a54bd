import { expect, test } from 'vitest'
import { groupWarnings, warningTitle } from './group-warnings.ts'

const warning = (documentId: string, code: string, line: number, message = 'Cut there.') => ({
  documentId,
  code,
  message,
  field: `f${line}`,
  line,
  start: line * 10,
  end: line * 10 + 3,
  words: `w${line}`,
})

test('says a sentence once, with all its places in the order of the text', () => {
  const groups = groupWarnings([
    warning('d1', 'uncertainSeam', 9),
    warning('d2', 'uncertainSeam', 1),
    warning('d1', 'uncertainSeam', 4),
    warning('d1', 'uncertainSeam', 5, 'Another sentence.'),
  ])
  expect(
    groups.map(({ documentId, message, places }) => [documentId, message, places.map(({ line }) => line)]),
  ).toEqual([
    ['d1', 'Cut there.', [4, 9]],
    ['d1', 'Another sentence.', [5]],
    ['d2', 'Cut there.', [1]],
  ])
})

test('has a name for a kind of warning, and shows a new one by its code', () => {
  expect(warningTitle('cutOff')).toBe('The page is cut off')
  expect(warningTitle('somethingNew')).toBe('somethingNew')
})
