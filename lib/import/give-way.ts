import { databaseFile } from '@/lib/store/database-file.ts'
import { lastRead } from '@/lib/store/sign-reading.ts'

/** Who asked so long ago, in milliseconds, has the answer: nearly all are there sooner. */
const WAITED = 100

/** An import that gives way rests so many times as long as it worked at most: it goes on, however much is asked. */
const MOST_REST = 3

/** How long it sleeps before it looks again, in milliseconds. */
const NAP = 5

/**
 * What a thread calls after each piece of work with how long that took, in milliseconds: it rests while somebody waits for
 * an answer of the store, and tells how long. Short pieces are put together, so that none is followed by a longer rest
 * than it is worth. Low priority alone does not do: what an import commits, everybody who asks has to take in.
 */
export function startGivingWay(): (worked: number) => number {
  const file = databaseFile()
  let owed = 0
  return worked => {
    owed += worked * MOST_REST
    if (owed < NAP) return 0
    const start = performance.now()
    const end = start + owed
    while (performance.now() < end && Date.now() - lastRead(file) < WAITED)
      Atomics.wait(PAUSE, 0, 0, Math.min(NAP, Math.ceil(end - performance.now())))
    const rested = performance.now() - start
    // What it slept too long counts for the next time; what it did not owe to anybody counts no more.
    owed = Math.min(0, owed - rested)
    return rested
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))
