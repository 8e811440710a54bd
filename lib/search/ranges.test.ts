import { expect, test } from 'vitest'
import { isOpen, NO_RANGES, parseRanges, serializeRanges } from './ranges.ts'

const parse = (search: string) => {
  const params = new URLSearchParams(search)
  return parseRanges(param => params.get(param) ?? undefined)
}

test('a list without ranges has open ones', () => {
  expect(parse('')).toEqual(NO_RANGES)
  expect(Object.values(NO_RANGES).every(isOpen)).toBe(true)
  expect(serializeRanges(NO_RANGES)).toEqual([])
})

test.each([
  ['ageFrom=18&ageTo=65', { age: { from: 18, to: 65 } }],
  ['ageFrom=0', { age: { from: 0, to: null } }],
  ['ageTo=017', { age: { from: null, to: 17 } }],
  ['ageFrom=150', { age: { from: 150, to: null } }],
  ['startFrom=2024&startTo=2025-06', { start: { from: '2024', to: '2025-06' } }],
  ['updatedFrom=2024-02-29', { updated: { from: '2024-02-29', to: null } }],
  ['startFrom=2024-05&startTo=2024', { start: { from: '2024-05', to: '2024' } }],
  ['enrollmentFrom= 20 &enrollmentTo=', { enrollment: { from: 20, to: null } }],
])('%s', (search, expected) => expect(parse(search)).toEqual({ ...NO_RANGES, ...expected }))

test.each([
  'ageFrom=151',
  'ageFrom=-1',
  'ageFrom=18.5',
  'ageFrom=1e1',
  'ageFrom=eighteen',
  'enrollmentFrom=1000000000',
  'startFrom=2023-02-29',
  'startFrom=2024-13',
  'startFrom=2024-00',
  'startFrom=2024-1-1',
  'startFrom=0999',
  'startFrom=13.11.2024',
  'updatedTo=2024-04-31',
])('what is no bound is left out: %s', search => expect(parse(search)).toEqual(NO_RANGES))

test.each([
  ['ageFrom=65&ageTo=18', 'ageFrom=18&ageTo=65'],
  ['startFrom=2025&startTo=2024-06', 'startFrom=2024-06&startTo=2025'],
  ['updatedFrom=2024-05-02&updatedTo=2024-05-01', 'updatedFrom=2024-05-01&updatedTo=2024-05-02'],
  ['enrollmentFrom=30&enrollmentTo=7', 'enrollmentFrom=7&enrollmentTo=30'],
])('ends the wrong way round are put right: %s', (typed, read) =>
  expect(new URLSearchParams(serializeRanges(parse(typed))).toString()).toBe(read),
)
