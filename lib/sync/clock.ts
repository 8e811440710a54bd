import { setTimeout as sleepFor } from 'node:timers/promises'

/** The time and how to wait, so that tests need not. Milliseconds; `sleep` rejects once the signal is given. */
export type Clock = { now: () => number; sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void> }

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleepFor(milliseconds, undefined, signal ? { signal } : {}),
}
