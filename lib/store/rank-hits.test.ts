import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { writeFilterPages } from './filter-pages.ts'
import { findTrials } from './find-trials.ts'
import { openStore, type WritableStore } from './open-store.ts'
import { MOST_SCORED } from './rank-hits.ts'
import { closeSearch } from './search-store.ts'
import { documentOf, freshFolder, trialWith } from './testing.ts'
import { packTrial, writeTrial } from './write-trial.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeAll(() => {
  folder = freshFolder()
  store = openStore()
  const plain = trialWith({ trialId: 'NCT00000001', briefSummary: 'On sleep.' })
  // One that many others are made of: the words of so many would take too long to fold.
  const { row, entry, index } = packTrial({ record: recordOf(plain), targets: [] }, 1)
  store.transaction(() => {
    const entries = Array.from({ length: MOST_SCORED }, (_, at) => {
      const trialId = `NCT${String(10_000_000 + at)}`
      const written = writeTrial(store, { row: { ...row, trialId }, entry, index }, true)
      return { ...written, trialId }
    })
    writeFilterPages(store, entries)
  })()
}, 60_000)
afterAll(async () => {
  store.close()
  await folder.remove()
})

const recordOf = (trial: Trial) => ({
  trial: { ...trial, dosing: NO_DOSING },
  documents: [documentOf('MedPath')],
  conflicts: [],
})

const save = (at: number, year: number, known: Partial<Trial>) => {
  const trial = trialWith({
    trialId: `NCT${String(at).padStart(8, '0')}`,
    lastUpdatePostDate: { date: String(year), type: null },
    ...known,
  })
  const isNew = store.prepare('SELECT 1 FROM trials WHERE trialId = ?').get(trial.trialId) === undefined
  store.transaction(() =>
    writeFilterPages(store, [writeTrial(store, packTrial({ record: recordOf(trial), targets: [] }, 1), isNew)]),
  )()
}

const firstIds = async (q: string, order: 'asc' | 'desc' = 'desc') =>
  (await findTrials({ ...queryFor(q), order })).rows.slice(0, 6).map(({ trialId }) => Number(trialId.slice(-8)))

test('of more hits than are scored, those with all words in the title come first, the newest of them before others', async () => {
  const summary = { briefSummary: 'On sleep.' }
  save(1, 2024, { briefSummary: 'On sleep, sleep and sleep.' })
  save(2, 2021, { conditions: ['Sleep'] })
  save(3, 2022, {
    interventions: [{ type: null, name: 'Sleep', description: null, armGroupLabels: [], otherNames: [] }],
  })
  save(4, 2019, { briefTitle: 'Sleep' })
  save(5, 2020, { officialTitle: 'Sleep, sleep and sleep again' })
  expect((await findTrials(queryFor('sleep'))).total).toBe(MOST_SCORED + 5)
  expect(await firstIds('sleep')).toEqual([5, 4, 3, 2, 1, 10_000_000])
  save(2, 2021, { briefTitle: 'Sleep' })
  save(5, 2020, summary)
  save(6, 2023, { briefTitle: 'Sleep' })
  expect(await firstIds('sleep')).toEqual([6, 2, 4, 3, 1, 5])
  closeSearch()
  expect(await firstIds('sleep')).toEqual([6, 2, 4, 3, 1, 5])
  expect((await firstIds('sleep', 'asc')).slice(0, 2)).toEqual([1, 5])
}, 60_000)

test('a field keeps its place in the search, and a part that is not to be is no reason to be first', async () => {
  expect(await firstIds('cond:sleep OR sleep')).toEqual([6, 2, 4, 3, 1, 5])
  expect((await findTrials(queryFor('title:sleep'))).total).toBe(3)
  expect(await firstIds('sleep -title:sleep')).toEqual([3, 1, 5, 10_000_000, 10_000_001, 10_000_002])
}, 60_000)

test('the sponsor comes before the summary', async () => {
  save(10, 2024, { briefSummary: 'As of Novum.' })
  save(11, 2011, { leadSponsor: { name: 'Novum', class: 'INDUSTRY' } })
  save(12, 2010, { briefTitle: 'Novum' })
  expect(await firstIds('novum')).toEqual([12, 11, 10])
})

test('of a phrase and of a beginning, a trial that names it in its title or conditions comes before others', async () => {
  save(7, 2018, { conditions: ['Deep sleep'] })
  save(8, 2017, { briefTitle: 'Deep sleep' })
  save(9, 2024, { briefSummary: 'On deep sleep, deep sleep and deep sleep.' })
  expect(await firstIds('"deep sleep"')).toEqual([7, 8, 9])
  expect(await firstIds('slee*')).toEqual([6, 3, 2, 4, 7, 8])
  closeSearch()
  expect(await firstIds('slee*')).toEqual([6, 3, 2, 4, 7, 8])
}, 60_000)

test('of a thing with several names, one of them in the title comes before all of them in the prose', async () => {
  const prose = 'NK cells, natural killer cells. '.repeat(9)
  save(20, 2024, { briefSummary: prose, detailedDescription: prose })
  // A hit weighs less in a long text.
  save(21, 2011, {
    briefTitle: 'Of NK, of many things besides',
    detailedDescription: 'All that there is. '.repeat(3000),
  })
  save(22, 2010, { conditions: ['Natural killer deficiency'] })
  save(23, 2025, { briefTitle: 'Natural killer, NK' })
  expect((await findTrials(queryFor('NK'))).total).toBe(4)
  expect((await firstIds('NK')).slice(1)).toEqual([21, 22, 20])
  expect((await firstIds('natur*')).slice(-2)).toEqual([22, 20])
  expect((await firstIds('NK', 'asc'))[0]).toBe(20)
})
