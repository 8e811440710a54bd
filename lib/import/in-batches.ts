/** How long a batch may keep other writers waiting, in milliseconds; what the size of batches is made for. */
const AIM = 250

/** Above this many, the costs of a transaction are too small a part to matter. */
const MOST_IN_BATCH = 1000

/** How much there may be in a batch, in UTF-16 code units: it is held in memory. */
const LONGEST_BATCH = 16_000_000

/**
 * Hands items over in batches that take about as long as other writers can wait: the first is of one, and each is
 * at most twice the one before. What was taken when the items break off with an error is handed over before it is
 * thrown. Stops after a batch where the signal says so.
 */
export async function inBatches<T>(
  items: AsyncIterable<T> | Iterable<T>,
  lengthOf: (item: T) => number,
  handOver: (batch: readonly T[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  let size = 1
  let batch: T[] = []
  let length = 0
  const flush = () => {
    if (batch.length === 0) return
    const start = performance.now()
    handOver(batch)
    const took = Math.max(performance.now() - start, 1)
    size = Math.max(1, Math.min(MOST_IN_BATCH, Math.round(batch.length * Math.min(2, AIM / took))))
    batch = []
    length = 0
  }
  try {
    for await (const item of items) {
      if (signal?.aborted) break
      batch.push(item)
      length += lengthOf(item)
      if (batch.length >= size || length >= LONGEST_BATCH) flush()
    }
  } finally {
    flush()
  }
}
