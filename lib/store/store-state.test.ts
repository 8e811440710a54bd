import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSearch } from './search-store.ts'
import { storeState } from './store-state.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const reading = (briefTitle: string) => readingOf(trialWith({ trialId: 'NCT00000001', briefTitle }))

test('the state is another one after each change, and the same otherwise', async () => {
  const { store, save } = storeForReadings()
  const empty = await storeState()
  save(reading('One'))
  const one = await storeState()
  save(reading('One'))
  const again = await storeState()
  save(reading('Two'))
  const two = await storeState()
  store.close()
  expect(new Set([empty, one, two]).size).toBe(3)
  expect(again).toBe(one)
})

test('a program that starts anew finds the same state', async () => {
  const { store, save } = storeForReadings()
  save(reading('One'))
  store.close()
  const before = await storeState()
  closeSearch()
  expect(await storeState()).toBe(before)
})

test('there is none without a store', async () => {
  await expect(storeState()).rejects.toBeInstanceOf(StoreUnavailable)
})
