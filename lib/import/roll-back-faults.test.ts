import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { composeStored } from '@/lib/records/compose-stored.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { listRunRefusals } from '@/lib/store/list-run-changes.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { selectChangedTrials } from '@/lib/store/plan-return.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { packForReturn, type RollBack, saveReturns } from '@/lib/store/save-returns.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { stateOfTrials } from '@/tests/support/store-state.ts'
import { back, baseline, take } from '@/tests/support/take-and-back.ts'
import { toldState } from '@/tests/support/told-state.ts'
import { numberOf, pageText, recordText } from '@/tests/support/told-texts.ts'
import { rollBack, rollBackIn } from './roll-back.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeEach(() => {
  folder = freshFolder()
  store = openStore()
})
afterEach(async () => {
  expect(checkRegistry().faults).toEqual([])
  store.close()
  await folder.remove()
})

describe('a roll-back that the disk has no room for', () => {
  it('leaves each trial as it was before or after the run, and goes on once there is room', async () => {
    await baseline()
    const { run } = await back(
      await take(
        ...Array.from({ length: 20 }, (_, at) => pageText(at + 20, 'MedPath', `\nword${at} ${at}`.repeat(at))),
      ),
    )
    const before = stateOfTrials(store, 'told')
    store.exec("INSERT INTO trial_search(trial_search) VALUES ('optimize'); VACUUM")
    const pages = Number(store.pragma('page_count', { simple: true }))
    const done: number[] = []
    for (const room of [1, 4, 8]) {
      store.pragma(`max_page_count = ${pages + room}`)
      const attempt = rollBackIn(store, run, {
        laterChanges: 'keep',
        onProgress: progress => done.push(progress.done),
      })
      await expect(attempt).rejects.toMatchObject({ code: 'databaseFull' })
      store.pragma('max_page_count = 1073741823')
      expect(checkRegistry().faults).toEqual([])
      const left = stateOfTrials(store, 'told')
      expect([...before].filter(([trialId, state]) => left.get(trialId) !== state)).toEqual([])
      expect(left.size).toBe(before.size + (done.at(-1) ?? 0))
    }
    expect(done.at(-1)).toBeGreaterThan(0)
    expect(done.at(-1)).toBeLessThan(20)
    expect((await back(run)).came).toBe('20 added, 0 updated, 0 unchanged')
    expect(await getTrial(numberOf(39))).not.toBeNull()
  })
})

describe('a text that would tell a trial again and that today’s reader refuses', () => {
  it('leaves its trial as it is, and is told of before and after', async () => {
    await baseline()
    const run = await take(recordText(1, 1), recordText(2, 1))
    // As a reader of former times may have taken it.
    const broken = store.prepare(
      'UPDATE registry_documents SET text = ?, sha256 = ?, parserVersion = 0 WHERE sequence = 1',
    )
    const whole = store.prepare<[], { text: Buffer; sha256: string; parserVersion: number }>(
      'SELECT text, sha256, parserVersion FROM registry_documents WHERE sequence = 1',
    )
    const { text, sha256, parserVersion } = whole.get() ?? { text: '', sha256: '', parserVersion: 0 }
    broken.run(compressText('Nothing that a registry says'), 'none')
    expect(await planRollBack(run)).toMatchObject({ unreadable: [{ name: numberOf(1) }], unlooked: 0 })
    const report = await rollBack(run, { laterChanges: 'keep' })
    expect(report).toMatchObject({ totals: { updated: 1, refused: 1 }, refusals: [{ name: numberOf(1) }] })
    expect(report.refusals[0]?.reason).toMatch(
      /^The stored ClinicalTrials.gov page of NCT00000001 can no longer be read/,
    )
    expect((await getTrial(numberOf(1)))?.trial.briefTitle).toBe('Made-up study word1 of version 1')
    expect((await listRunRefusals(report.importRunId ?? 0)).rows).toEqual(report.refusals)
    store
      .prepare('UPDATE registry_documents SET text = ?, sha256 = ?, parserVersion = ? WHERE sequence = 1')
      .run(text, sha256, parserVersion)
    // Once it can be read, the rest is done.
    expect((await back(run)).came).toBe('0 added, 1 updated, 1 unchanged')
  })
})

it('searches that are kept in memory find the same afterwards as new ones', async () => {
  await take(...Array.from({ length: 60 }, (_, at) => recordText(at + 1)))
  const run = await take(recordText(7, 1), recordText(70), recordText(71, 1))
  await toldState(store)
  const roll = await back(run)
  const kept = await toldState(store)
  await closeReader()
  expect(kept).toEqual(await toldState(store))
  await back(roll.run)
  const again = await toldState(store)
  await closeReader()
  expect(again).toEqual(await toldState(store))
})

it('a trial that another import changes between reading and writing is looked at again', async () => {
  await baseline()
  const run = await take(recordText(1, 1), recordText(2, 1))
  const plan: RollBack = { run, laterChanges: 'keep', rowsVersion: ROWS_VERSION, compose: composeStored }
  const packed = selectChangedTrials(store, run, 0, 10).map(key => packForReturn(store, key, plan))
  await take(recordText(1, 2), pageText(2, 'MedDataX', '\n'))
  const details = { kind: 'rollBack', rolledBackRunId: run } as const
  expect(saveReturns(store, { id: undefined, details }, packed, plan)).toEqual([
    { outcome: 'unchanged' },
    { outcome: 'updated' },
  ])
  const [kept, returned] = await Promise.all([1, 2].map(at => getTrial(numberOf(at))))
  expect(kept?.trial.briefTitle).toBe('Made-up study word1 of version 2')
  expect(returned?.trial.briefTitle).toBe('Made-up study word2 of version 0')
  expect(returned?.documents.map(({ importedAt }) => importedAt).toSorted()).toHaveLength(3)
})
