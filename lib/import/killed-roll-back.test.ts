import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/bench/seeded-random.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { listImportRuns } from '@/lib/store/list-import-runs.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { rollBackAndKill } from '@/tests/support/killed-roll-back.ts'
import { listStoreFaults } from '@/tests/support/list-store-faults.ts'
import { hashOfWords, stateOfTrials } from '@/tests/support/store-state.ts'
import { pageText, recordText } from '@/tests/support/told-texts.ts'
import { importTexts } from './import-texts.ts'
import { rollBack } from './roll-back.ts'

/** Enough for several transactions; of them a third is added, a third updated, and a third told by one more registry. */
const COUNT = 180

/** So early that it is never over before it is killed. */
const LATEST = 60

let folder: ReturnType<typeof freshFolder>
let run: number
let before: Map<string, string>
let after: Map<string, string>
let undisturbed: { told: Map<string, string>; words: string }

beforeAll(async () => {
  folder = freshFolder()
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1)
  await take(numbers.filter(at => at % 3 > 0).map(at => recordText(at)))
  before = look(store => stateOfTrials(store, 'told'))
  run = await take(numbers.map(at => (at % 3 < 2 ? recordText(at, 1) : pageText(at, 'MedPath'))))
  after = look(store => stateOfTrials(store, 'told'))
  await inCopy('undisturbed', async () => {
    await rollBack(run, { laterChanges: 'keep' })
    undisturbed = look(store => ({ told: stateOfTrials(store, 'told'), words: hashOfWords(store) }))
  })
}, 120_000)
afterAll(() => folder.remove())

async function take(texts: readonly string[]): Promise<number> {
  const offered = texts.map((text, at) => ({ name: `${at}`, text }))
  return (await importTexts(offered, { dryRun: false })).importRunId ?? 0
}

function look<T>(at: (store: WritableStore) => T): T {
  const store = openStore()
  try {
    return at(store)
  } finally {
    store.close()
  }
}

/** Does something with a copy of the database in place of it. */
async function inCopy(name: string, work: (file: string) => Promise<void>): Promise<void> {
  look(store => store.pragma('wal_checkpoint(TRUNCATE)'))
  const file = `${folder.folder}/${name}.db`
  fs.copyFileSync(folder.file, file)
  chooseDatabaseFile(file)
  try {
    await work(file)
  } finally {
    await closeReader()
    chooseDatabaseFile(folder.file)
  }
}

describe('a roll-back that is killed', () => {
  it('is compared with one that returns all trials to what they were', () => {
    expect([before.size, after.size]).toEqual([COUNT - COUNT / 3, COUNT])
    expect(undisturbed.told).toEqual(before)
  })

  it.each([1, 2, 3, 4, 5])(
    'leaves each trial whole, and goes on as if nothing had been (seed %i)',
    async seed => {
      await inCopy(`killed-${seed}`, async file => {
        const random = seededRandom(seed)
        const at = { done: 1 + Math.floor(random() * LATEST), after: Math.floor(random() * 20) }
        const { done, wasKilled } = await rollBackAndKill(file, run, at)
        expect(wasKilled).toBe(true)
        expect(checkRegistry().faults).toEqual([])
        const left = look(store => stateOfTrials(store, 'told'))
        const isBack = [...after.keys()].filter(trialId => left.get(trialId) === before.get(trialId))
        const isOdd = [...after.keys()].filter(
          trialId => left.get(trialId) !== before.get(trialId) && left.get(trialId) !== after.get(trialId),
        )
        expect(isOdd).toEqual([])
        expect(isBack.length).toBeGreaterThanOrEqual(done)
        expect(isBack.length).toBeLessThan(COUNT)

        const { totals } = await rollBack(run, { laterChanges: 'keep' })
        expect(totals).toEqual({ added: 0, updated: COUNT, unchanged: 0, refused: 0 })
        expect(
          (await listImportRuns()).rows.map(({ kind, updated, finishedAt }) => [kind, updated, !!finishedAt]),
        ).toEqual([
          ['rollBack', COUNT, true],
          ['import', (COUNT * 2) / 3, true],
          ['import', 0, true],
        ])
        expect(look(listStoreFaults)).toEqual([])
        expect(look(store => stateOfTrials(store, 'told'))).toEqual(undisturbed.told)
        expect(look(hashOfWords)).toBe(undisturbed.words)
      })
    },
    120_000,
  )
})
