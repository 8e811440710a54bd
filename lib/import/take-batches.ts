/** How long a batch may take, in milliseconds: others wait to write for its last part, a fifth or so. */
const AIM = 400

/** Above this many, the costs of a transaction are too small a part to matter. */
const MOST_IN_BATCH = 1000

/** How much there may be in a batch, in UTF-16 code units: it is held in memory. */
const LONGEST_BATCH = 4_000_000

/** How many go into a batch: the first is of one, and each is at most twice the one before. */
export function startSizing() {
  let size = 1
  return {
    size: () => size,
    /** Tells how long a batch of so many took, in milliseconds. */
    learn(count: number, took: number): void {
      size = Math.max(1, Math.min(MOST_IN_BATCH, Math.round(count * Math.min(2, AIM / Math.max(took, 1)))))
    },
  }
}

/**
 * Items in batches of the size that is asked for at the time. What was taken when the items break off with an error
 * comes as a batch before it is thrown. With a `signal`, what was taken when it is aborted comes as the last batch, even
 * where the next item is waited for.
 */
export async function* takeBatches<T>(
  items: AsyncIterable<T> | Iterable<T>,
  lengthOf: (item: T) => number,
  size: () => number,
  signal?: AbortSignal,
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let length = 0
  let failure: { error: unknown } | undefined
  try {
    for await (const item of signal ? takeUntil(items, signal) : items) {
      batch.push(item)
      length += lengthOf(item)
      if (batch.length < size() && length < LONGEST_BATCH) continue
      yield batch
      batch = []
      length = 0
    }
  } catch (error) {
    failure = { error }
  }
  if (batch.length > 0) yield batch
  if (failure) throw failure.error
}

/** Items until the signal is aborted. The next one is not waited for then: it may never come. */
async function* takeUntil<T>(items: AsyncIterable<T> | Iterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let stop: () => void = () => undefined
  const listen = () => stop()
  signal.addEventListener('abort', listen)
  let isWaiting = false
  try {
    while (!signal.aborted) {
      isWaiting = true
      // A promise of its own for each: one that lasts would hold on to all that it was raced against.
      const stopped = new Promise<undefined>(resolve => {
        stop = () => resolve(undefined)
      })
      const next = await Promise.race([iterator.next(), stopped])
      if (!next) return
      isWaiting = false
      if (next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', listen)
    const ended = iterator.return?.()
    // Where the next item is waited for, the source ends only after it, and nobody waits for that.
    if (isWaiting) Promise.resolve(ended).catch(() => undefined)
    else await ended
  }
}
