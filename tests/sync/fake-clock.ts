import type { Clock } from '@/lib/sync/clock.ts'

/** A clock that stands still but for sleeping, which takes no time. `slept` is each sleep in milliseconds. */
export function fakeClock(start = '2026-03-10T12:00:00Z'): Clock & { slept: number[]; set: (time: string) => void } {
  let now = Date.parse(start)
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    set: time => {
      now = Date.parse(time)
    },
    sleep(milliseconds, signal) {
      slept.push(milliseconds)
      now += milliseconds
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve()
    },
  }
}
