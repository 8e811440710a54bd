/** Keeps what was used last, up to so many bytes. */
export type LimitedCache<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** A value that alone is larger than the limit is kept until the next one comes. */
export function limitedCache<Value>(limit: number, sizeOf: (value: Value) => number): LimitedCache<Value> {
  const kept = new Map<string, { value: Value; size: number }>()
  let total = 0
  const drop = (key: string): void => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (!entry) return undefined
      // A map goes through its keys in the order in which they came.
      kept.delete(key)
      kept.set(key, entry)
      return entry.value
    },
    set(key, value) {
      drop(key)
      const size = sizeOf(value) + key.length * 2
      for (const oldest of kept.keys()) {
        if (total + size <= limit) break
        drop(oldest)
      }
      kept.set(key, { value, size })
      total += size
    },
  }
}
