import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

it.each([
  ['leukemia', 'leukemia', 0],
  ['leukimia', 'leukemia', 1],
  ['leukmeia', 'leukemia', 1],
  ['leukemai', 'leukemia', 1],
  ['lukemia', 'leukemia', 1],
  ['lukimia', 'leukemia', 2],
  ['lymphoma', 'leukemia', Number.POSITIVE_INFINITY],
  ['', 'ab', 2],
])('from %s to %s', (one, other, distance) => expect(editDistance(one, other, 2)).toBe(distance))

test('is the same both ways, and nothing between equal words alone', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 3)
      expect(distance).toBe(editDistance(other, one, 3))
      expect(distance === 0).toBe(one === other)
    }),
  )
})
