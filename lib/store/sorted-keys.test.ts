import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import {
  hasKey,
  intersectKeys,
  placeOf,
  rangesOf,
  replaceKeys,
  subtractKeys,
  uniteKeys,
  withoutKeys,
} from './sorted-keys.ts'

const keysTo = (maxLength: number) =>
  fc.uniqueArray(fc.nat(3000), { maxLength }).map(keys => Uint32Array.from(keys).sort())
/** Both of one length, and one much shorter than the other, which goes another way. */
const pairs = fc.oneof(
  fc.tuple(keysTo(60), keysTo(60)),
  fc.tuple(keysTo(4), keysTo(1000)),
  fc.tuple(keysTo(1000), keysTo(4)),
)
const sorted = (keys: Iterable<number>) => Uint32Array.from(new Set(keys)).sort()

test('keys are intersected, united and subtracted as sets are', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expect(intersectKeys(one, other)).toEqual(sorted([...one].filter(key => other.includes(key))))
      expect(uniteKeys(one, other)).toEqual(sorted([...one, ...other]))
      expect(subtractKeys(one, other)).toEqual(sorted([...one].filter(key => !other.includes(key))))
      expect([...withoutKeys(one.toReversed(), other)]).toEqual([...subtractKeys(one, other)].toReversed())
    }),
    { numRuns: 300 },
  )
})

test('what changed is replaced by what comes of it', () => {
  fc.assert(
    fc.property(pairs, fc.nat(9), ([keys, changed], share) => {
      const coming = changed.filter(key => key % 10 <= share)
      const stayed = [...keys].filter(key => !changed.includes(key))
      expect(replaceKeys(keys, changed, coming)).toEqual(sorted([...stayed, ...coming]))
    }),
    { numRuns: 300 },
  )
})

test('results stay as they are when others are made', () => {
  const both = intersectKeys(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4))
  uniteKeys(Uint32Array.of(7, 8), Uint32Array.of(9))
  subtractKeys(Uint32Array.of(7, 8, 9), Uint32Array.of(8))
  expect(both).toEqual(Uint32Array.of(2, 3))
})

it.each([
  [[], 5, ~0],
  [[5], 5, 0],
  [[1, 5, 9], 9, 2],
  [[1, 5, 9], 6, ~2],
  [[1, 5, 9], 10, ~3],
])('in %j, %i is at %i', (keys, key, place) => {
  expect(placeOf(Uint32Array.from(keys), key)).toBe(place)
  expect(hasKey(Uint32Array.from(keys), key)).toBe(place >= 0)
})

test('ranges hold all keys, and no long gap', () => {
  expect(rangesOf(Uint32Array.of(1, 2, 400, 5000, 5001, 90_000))).toEqual([
    [1, 400],
    [5000, 5001],
    [90_000, 90_000],
  ])
})
