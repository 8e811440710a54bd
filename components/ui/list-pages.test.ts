import { expect, test } from 'vitest'
import { listPages } from './list-pages.ts'

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 5, [1, 2, 'gap', 5]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 5, [1, 2, 3, 4, 5]],
  [6, 12, [1, 'gap', 5, 6, 7, 'gap', 12]],
  [12, 12, [1, 'gap', 11, 12]],
  [99, 3, [1, 2, 3]],
  [1, 0, []],
] as const)('page %i of %i is named as %j', (current, pages, expected) => {
  expect(listPages(current, pages)).toEqual(expected)
})
