import { expect, test } from 'vitest'
import { limitedCache, limitedCaches } from './limited-cache.ts'

test('what was used last is kept, up to the limit', () => {
  const cache = limitedCache<string>(100, ({ length }) => length)
  for (const key of ['a', 'b', 'c']) cache.set(key, key.repeat(30))
  expect(cache.get('a')).toBe('a'.repeat(30))
  cache.set('d', 'd'.repeat(30))
  expect(['a', 'b', 'c', 'd'].map(key => cache.get(key)?.[0])).toEqual(['a', undefined, 'c', 'd'])
})

test('a value in place of another counts once, and a huge one goes when the next comes', () => {
  const cache = limitedCache<string>(100, ({ length }) => length)
  for (let round = 0; round < 9; round++) cache.set('a', 'a'.repeat(60))
  cache.set('b', 'b'.repeat(30))
  expect(cache.get('a')).toHaveLength(60)
  cache.set('huge', 'x'.repeat(1000))
  expect([cache.get('a'), cache.get('b'), cache.get('huge')?.length]).toEqual([undefined, undefined, 1000])
  cache.set('c', 'c')
  expect([cache.get('huge'), cache.get('c')]).toEqual([undefined, 'c'])
})

test('caches that share a limit keep what was used last of all of them, and take nothing for one of another', () => {
  const cacheOf = limitedCaches(100)
  const [one, other] = [cacheOf<string>(({ length }) => length), cacheOf<string>(({ length }) => length)]
  one.set('a', 'x'.repeat(40))
  other.set('a', 'y'.repeat(40))
  expect([one.get('a')?.[0], other.get('a')?.[0]]).toEqual(['x', 'y'])
  other.set('b', 'z'.repeat(40))
  expect([one.get('a'), other.get('a')?.[0], other.get('b')?.[0]]).toEqual([undefined, 'y', 'z'])
})
