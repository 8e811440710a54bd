import { databaseFile } from '@/lib/store/database-file.ts'
import { lastRead } from '@/lib/store/sign-reading.ts'

/** Who asked so long ago, in milliseconds, has the answer: nearly all are there sooner. */
const WAITED = 100

/** An import that gives way rests so many times as long as it worked at most: it goes on, however much is asked. */
const MOST_REST = 2

/** How long it sleeps before it looks again, in milliseconds. */
const NAP = 5

/**
 * Rests after so many milliseconds of work while somebody waits for an answer of the store. Tells how long it rested, in
 * milliseconds. Low priority alone does not do that: what an import commits, everybody who asks has to take in.
 */
export function giveWay(worked: number): number {
  const file = databaseFile()
  const start = performance.now()
  const end = start + worked * MOST_REST
  while (performance.now() < end && Date.now() - lastRead(file) < WAITED) Atomics.wait(PAUSE, 0, 0, NAP)
  return performance.now() - start
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))
