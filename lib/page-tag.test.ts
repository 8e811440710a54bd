import { expect, test, vi } from 'vitest'
import { namesTag, pageTag } from './page-tag.ts'

vi.mock('node:fs', () => ({ readFileSync: () => 'a-build' }))

const tag = (address: string, state = '1 2 3'): string | undefined =>
  pageTag(new URL(address, 'http://localhost'), state)

test('a tag is that of the address and of the state of the store', () => {
  expect(tag('/trials?q=a')).toMatch(/^W\/"[\w-]{27}"$/)
  expect(tag('/trials?q=a')).toBe(tag('/trials?q=a#comparison'))
  const tags = [tag('/trials'), tag('/trials?q=a'), tag('/trials?q=b'), tag('/'), tag('/trials', '1 2 4')]
  expect(new Set(tags).size).toBe(tags.length)
})

const HELD = 'W/"abc"'

test.each(['W/"abc"', '"abc"', ' "x",W/"abc" ', '"x" , "abc"', '*', ' * '])('%s names it', value =>
  expect(namesTag(value, HELD)).toBe(true),
)

test.each([null, '', '"ab"', 'abc', '"x", "y"', 'W/"ABC"'])('%s does not', value =>
  expect(namesTag(value, HELD)).toBe(false),
)
