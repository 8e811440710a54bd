import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from './find-trials.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeAll(() => {
  folder = freshFolder()
  const { store, save } = storeForReadings()
  const trial = (at: number, briefTitle: string, conditions: string[]) =>
    save(readingOf(trialWith({ trialId: `NCT0000000${at}`, briefTitle, conditions })))
  trial(1, 'Therapies for lymphomas', ['Lymphoma'])
  trial(2, 'Venetoclax in Leukaemia', ['Leukemia'])
  trial(3, 'Leukemic cells', ['Leukemia'])
  store.close()
})
afterAll(() => folder.remove())

const suggested = async (q: string) => (await findTrials(queryFor(q))).suggestion

it.each([
  ['leukimia', 'leukemia'],
  ['lekuemia', 'leukemia'],
  ['Leukmia venetoclax', 'leukemia venetoclax'],
  ['lymfoma', 'lymphoma'],
  ['therpay', 'therapies'],
  ['elukemia', 'leukemia'],
  ['luekemia', 'leukemia'],
  ['title:leukimia OR venetoclacks', 'title:leukemia OR venetoclax'],
])('%s may be %s', async (q, expected) => expect((await suggested(q))?.q).toBe(expected))

it.each([
  ['leukemia'],
  ['AML'],
  ['zzzzzz'],
  ['lym'],
  ['-leukimia'],
  ['"leukimia"'],
  ['leukim*'],
  ['elig:leukimia'],
  ['S2024'],
  [''],
])('nothing is suggested for %j', async q => expect(await suggested(q)).toBeNull())
