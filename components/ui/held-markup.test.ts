import { expect, test } from 'vitest'
import { holdMarkup, takeMarkup } from './held-markup.ts'

test('a text is taken once, by its own name', () => {
  const [one, two] = [holdMarkup('one'), holdMarkup('two')]
  expect([takeMarkup(two), takeMarkup(one), takeMarkup(one)]).toEqual(['two', 'one', undefined])
})

test('texts that nobody takes do not pile up', () => {
  const first = holdMarkup('first')
  const names = Array.from({ length: 300 }, (_, at) => holdMarkup(String(at)))
  expect(takeMarkup(first)).toBeUndefined()
  expect(names.map(takeMarkup)).toEqual(Array.from({ length: 300 }, (_, at) => String(at)))
})
