import fs from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { getCurrentTexts } from '@/lib/store/get-current-texts.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { lastRead, watchReading } from '@/lib/store/sign-reading.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { startGivingWay } from './give-way.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: 1_000_000 })
  // Whoever sleeps does so at once, and the clock says that time has passed.
  vi.spyOn(Atomics, 'wait').mockImplementation((_, __, ___, timeout = 0) => {
    vi.advanceTimersByTime(timeout)
    onSleep()
    return 'timed-out'
  })
})
afterEach(() => {
  onSleep = () => undefined
  vi.restoreAllMocks()
  vi.useRealTimers()
  return folder.remove()
})
let onSleep: () => void = () => undefined

/** By the clock of the test, which says another time than that of the disk. */
const ask = (): void => fs.utimesSync(`${folder.file}-asked`, Date.now() / 1000, Date.now() / 1000)

/** How long a thread that has just begun rests after so many milliseconds of work. */
const giveWay = (worked: number): number => startGivingWay()(worked)

it('does not rest where nobody asked, nor where the last one did long ago', () => {
  expect(giveWay(50)).toBe(0)
  watchReading(folder.file)
  ask()
  vi.advanceTimersByTime(60_000)
  expect(giveWay(50)).toBe(0)
})

it('rests until the last one who asked has surely been answered', () => {
  watchReading(folder.file)
  ask()
  const rested = giveWay(10_000)
  expect(rested).toBeGreaterThan(0)
  expect(rested).toBeLessThan(1000)
  expect(giveWay(10_000)).toBe(0)
})

it('goes on after a few times as long as it worked, however much is asked', () => {
  watchReading(folder.file)
  ask()
  onSleep = ask
  const [short, long] = [giveWay(100), giveWay(1000)]
  expect(short).toBeGreaterThan(100)
  expect(long).toBeGreaterThan(5 * short)
  expect(long).toBeLessThan(10_000)
})

it('rests no longer after many short pieces than after a long one', () => {
  watchReading(folder.file)
  ask()
  onSleep = ask
  const rest = startGivingWay()
  let rested = 0
  for (let piece = 0; piece < 500; piece++) rested += rest(0.2)
  expect(rested).toBeGreaterThan(100)
  expect(rested).toBeLessThanOrEqual(giveWay(100))
})

it.each([
  ['a list', () => findTrials(queryFor())],
  ['a trial', () => getCurrentTexts(['NCT00000001'])],
])('hears of whoever asks for %s', async (_, ask) => {
  vi.useRealTimers()
  openStore().close()
  watchReading(folder.file)
  fs.utimesSync(`${folder.file}-asked`, 1, 1)
  expect(lastRead(folder.file)).toBe(1000)
  await ask()
  expect(Date.now() - lastRead(folder.file)).toBeLessThan(60_000)
})

it('leaves no file behind where nobody gives way', async () => {
  vi.useRealTimers()
  openStore().close()
  await findTrials(queryFor())
  expect(fs.readdirSync(folder.folder)).not.toContain('registry.db-asked')
  expect(lastRead(folder.file)).toBe(0)
})
