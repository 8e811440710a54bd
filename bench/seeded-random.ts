/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32: even enough, and quick). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * One of the list.
 *
 * @throws {Error} where it is empty
 */
export function draw<T>(list: readonly T[], random: () => number): T {
  const drawn = list[Math.floor(random() * list.length)]
  if (drawn === undefined) throw new Error('There is nothing to draw from')
  return drawn
}

/** Up to `count` of the list, each once. */
export function drawSome<T>(list: readonly T[], count: number, random: () => number): T[] {
  const left = [...list]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const at = Math.floor(random() * left.length)
    const [drawn] = left.splice(at, 1)
    return drawn as T
  })
}
