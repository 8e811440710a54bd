/** Keeps what was used last, up to so many bytes. */
export type LimitedCache<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

type Entry = { value: unknown; size: number }

/** A value that alone is larger than the limit is kept until the next one comes. */
export const limitedCache = <Value>(limit: number, sizeOf: (value: Value) => number): LimitedCache<Value> =>
  limitedCaches(limit)(sizeOf)

/**
 * Makes caches that share a limit: what was used last is kept, whichever of them it is in. Several limits would be
 * several edges: of what is asked for in turn, each cache that is a little too small has nothing when it is asked.
 */
export function limitedCaches(limit: number): <Value>(sizeOf: (value: Value) => number) => LimitedCache<Value> {
  const kept = new Map<string, Entry>()
  let total = 0
  let caches = 0
  const drop = (key: string): void => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return <Value>(sizeOf: (value: Value) => number): LimitedCache<Value> => {
    const cache = caches++
    return {
      get(key) {
        const name = `${cache} ${key}`
        const entry = kept.get(name)
        if (!entry) return undefined
        // A map goes through its keys in the order in which they came.
        kept.delete(name)
        kept.set(name, entry)
        return entry.value as Value
      },
      set(key, value) {
        const name = `${cache} ${key}`
        drop(name)
        const size = sizeOf(value) + key.length * 2
        for (const oldest of kept.keys()) {
          if (total + size <= limit) break
          drop(oldest)
        }
        kept.set(name, { value, size })
        total += size
      },
    }
  }
}
