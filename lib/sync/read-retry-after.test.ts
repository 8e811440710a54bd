import { expect, test } from 'vitest'
import { readRetryAfter } from './read-retry-after.ts'

const NOW = Date.parse('2026-03-10T12:00:00Z')

test.each([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['0', 0],
  [' 120 ', 120_000],
  ['Tue, 10 Mar 2026 12:00:30 GMT', 30_000],
  ['Tue, 10 Mar 2026 11:00:00 GMT', 0],
])('reads %j as %j', (header, milliseconds) => {
  expect(readRetryAfter(header, NOW)).toBe(milliseconds)
})
