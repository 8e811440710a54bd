import { expect, test, vi } from 'vitest'
import { fakeClock } from '@/tests/sync/fake-clock.ts'
import { listenForStop } from './listen-for-stop.ts'

test('one press that arrives three times stops, another one ends', async () => {
  const clock = fakeClock()
  const [stop, end] = [vi.fn(), vi.fn()]
  const listener = listenForStop(clock, stop, end)
  listener()
  listener()
  await clock.sleep(100)
  listener()
  expect([stop.mock.calls.length, end.mock.calls.length]).toEqual([1, 0])
  await clock.sleep(2000)
  listener()
  expect([stop.mock.calls.length, end.mock.calls.length]).toEqual([1, 1])
})
