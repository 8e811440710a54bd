import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { composeStored } from '@/lib/records/compose-stored.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { countTrials } from '@/lib/store/count-trials.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { getImportRun } from '@/lib/store/list-import-runs.ts'
import { listRunChanges, listRunRefusals } from '@/lib/store/list-run-changes.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { selectChangedTrials } from '@/lib/store/plan-return.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { packForReturn, type RollBack, saveReturns } from '@/lib/store/save-returns.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import type { LaterChanges } from '@/lib/trial/import-run.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { stateOfTrials } from '@/tests/support/store-state.ts'
import { documentsUntil, toldState } from '@/tests/support/told-state.ts'
import { numberOf, pageText, recordText } from '@/tests/support/told-texts.ts'
import { importTexts } from './import-texts.ts'
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

/** Imports texts by a run of their own; its number. */
async function take(...texts: string[]): Promise<number> {
  const report = await importTexts(
    texts.map((text, at) => ({ name: `text ${at}`, text })),
    { dryRun: false },
  )
  expect(report.documents.map(({ reason }) => reason)).toEqual(texts.map(() => null))
  return report.importRunId ?? 0
}

async function back(run: number, laterChanges: LaterChanges = 'keep') {
  const { totals, importRunId, vanished, refusals } = await rollBack(run, { laterChanges })
  expect(refusals).toEqual([])
  const { added, updated, unchanged } = totals
  return { run: importRunId ?? 0, came: `${added} added, ${updated} updated, ${unchanged} unchanged`, vanished }
}

const newest = (): number =>
  store.prepare<[], number>('SELECT max(sequence) FROM registry_documents').pluck().get() ?? 0

/** Some trials: by one registry, by two, by three. */
const baseline = () =>
  take(
    ...Array.from({ length: 8 }, (_, at) => recordText(at + 1)),
    pageText(1, 'MedPath'),
    pageText(2, 'Veeva'),
    pageText(2, 'MedDataX'),
    readFileSync(CHANGED.file, 'utf8'),
  )

describe('a run that is rolled back', () => {
  it('leaves every trial as it was, byte for byte: updates, additions, several registries, two texts of one trial', async () => {
    await baseline()
    const [before, documents, last] = [await toldState(store), documentsUntil(store, newest()), newest()]
    const run = await take(
      changedPage(),
      otherRecord(),
      recordText(1, 1),
      recordText(1, 2),
      pageText(1, 'MedPath', '\n'),
      recordText(2, 1),
      pageText(3, 'Veeva'),
      recordText(20),
      pageText(21, 'MedDataX'),
      recordText(22, 1),
      recordText(22, 2),
    )
    expect((await toldState(store)).rows).not.toEqual(before.rows)
    expect(await back(run)).toMatchObject({ came: '0 added, 7 updated, 0 unchanged', vanished: 3 })
    expect(await toldState(store)).toEqual(before)
    expect(documentsUntil(store, last)).toEqual(documents)
    expect(newest()).toBe(last + 11)
  })

  it('takes what it added out of everything, and keeps its texts', async () => {
    await baseline()
    const run = await take(recordText(20))
    const { total } = await findTrials(queryFor())
    const roll = await back(run)
    expect((await findTrials(queryFor())).total).toBe(total - 1)
    expect(await getTrial(numberOf(20))).toBeNull()
    expect(await countTrials([numberOf(20)])).toBe(0)
    expect((await findTrials({ ...queryFor(), q: 'word20' })).rows).toEqual([])
    expect((await listHistory(numberOf(20))).documents.map(({ current }) => current)).toEqual([false])
    expect((await listRunChanges(roll.run)).rows).toMatchObject([
      { trialId: numberOf(20), registry: 'ClinicalTrials.gov', became: 'removed', title: null, after: null },
    ])
  })

  it('is recorded with who did it, and so is the run that did it', async () => {
    const run = await take(recordText(1), recordText(2))
    const report = await rollBack(run, { laterChanges: 'keep', startedBy: 'ada' })
    expect(await getImportRun(report.importRunId ?? 0)).toMatchObject({
      kind: 'rollBack',
      startedBy: 'ada',
      rolledBackRunId: run,
      finishedAt: expect.any(String),
      updated: 2,
    })
    expect(await getImportRun(run)).toMatchObject({ kind: 'import', rolledBackBy: [report.importRunId], added: 2 })
  })

  it('comes to nothing the second time, and is no run then', async () => {
    await baseline()
    const run = await take(recordText(1, 1))
    await back(run)
    const after = await toldState(store)
    expect(await back(run)).toEqual({ run: 0, came: '0 added, 0 updated, 1 unchanged', vanished: 0 })
    expect(await toldState(store)).toEqual(after)
  })
})

describe('a roll-back that is rolled back', () => {
  it('brings everything again, and can be made again', async () => {
    await baseline()
    const before = await toldState(store)
    const run = await take(recordText(1, 1), recordText(20), pageText(3, 'Veeva'), changedPage())
    const after = await toldState(store)
    const first = await back(run)
    const second = await back(first.run)
    expect(second.came).toBe('1 added, 3 updated, 0 unchanged')
    expect(await toldState(store)).toEqual(after)
    expect(await back(second.run)).toMatchObject({ came: '0 added, 4 updated, 0 unchanged', vanished: 1 })
    expect(await toldState(store)).toEqual(before)
  })
})

describe('changes that came later', () => {
  it('are kept with their trial, and all else goes back', async () => {
    await baseline()
    const run = await take(recordText(1, 1), recordText(2, 1), recordText(20))
    await take(recordText(1, 2), recordText(20, 1), pageText(2, 'MedPath'))
    expect(await planRollBack(run)).toMatchObject({
      keep: { changed: 1, vanishing: 0, unchanged: 2 },
      takeAlong: { changed: 3, vanishing: 1, unchanged: 0 },
      changedLater: 2,
      later: [
        { trialId: numberOf(1), registry: 'ClinicalTrials.gov', kind: 'import' },
        { trialId: numberOf(20), registry: 'ClinicalTrials.gov', kind: 'import' },
      ],
      laterTotal: 2,
      pages: 1,
    })
    expect((await back(run)).came).toBe('0 added, 1 updated, 2 unchanged')
    const titles = await Promise.all([1, 2, 20].map(async at => (await getTrial(numberOf(at)))?.trial.briefTitle))
    expect(titles).toEqual([1, 2, 20].map((at, place) => `Made-up study word${at} of version ${[2, 0, 1][place]}`))
  })

  it('are taken along where that is asked for, and come again with it', async () => {
    await baseline()
    const before = await toldState(store)
    const run = await take(recordText(1, 1), recordText(2, 1), recordText(20))
    await take(recordText(1, 2), recordText(20, 1))
    const after = await toldState(store)
    const roll = await back(run, 'takeAlong')
    expect(roll).toMatchObject({ came: '0 added, 3 updated, 0 unchanged', vanished: 1 })
    expect(await toldState(store)).toEqual(before)
    expect((await back(roll.run)).came).toBe('1 added, 2 updated, 0 unchanged')
    expect(await toldState(store)).toEqual(after)
  })

  it('of another registry are none: each registry goes back for itself', async () => {
    await baseline()
    const run = await take(recordText(3, 1))
    await take(pageText(3, 'MedPath'))
    expect((await planRollBack(run))?.laterTotal).toBe(0)
    await back(run)
    const record = await getTrial(numberOf(3))
    expect(record?.documents.map(({ registry }) => registry)).toEqual(['ClinicalTrials.gov', 'MedPath'])
    expect(record?.trial.briefTitle).toBe('Made-up study word3 of version 0')
  })
})

describe('a text that was taken back', () => {
  it('is not taken in again by the same import, which says why', async () => {
    await baseline()
    const run = await take(recordText(1, 1), recordText(20))
    const roll = await back(run)
    const after = await toldState(store)
    const texts = [recordText(1, 1), recordText(20), recordText(1)].map((text, at) => ({ name: `${at}`, text }))
    for (const dryRun of [true, false]) {
      const { documents, importRunId } = await importTexts(texts, { dryRun })
      const note = `Roll-back no. ${roll.run} took this text back, so it stays out. Rolling that back brings it in again.`
      expect(documents.map(({ outcome, note }) => [outcome, note])).toEqual([
        ['unchanged', note],
        ['unchanged', note],
        ['unchanged', undefined],
      ])
      expect(importRunId).toBeNull()
    }
    expect(await toldState(store)).toEqual(after)
  })

  it('leaves room for another one: a trial that nothing told is added again', async () => {
    await baseline()
    await back(await take(recordText(20)))
    const { documents, importRunId } = await importTexts([{ name: 'newer', text: recordText(20, 2) }], {
      dryRun: false,
    })
    expect(documents).toMatchObject([{ outcome: 'added' }])
    expect((await listRunChanges(importRunId ?? 0)).rows).toMatchObject([{ became: 'added', before: null }])
    expect((await getTrial(numberOf(20)))?.trial.briefTitle).toBe('Made-up study word20 of version 2')
  })
})

it('a page that is saved in another registry’s layout is taken back alone', async () => {
  await baseline()
  const before = await toldState(store)
  const run = await take(pageText(1, 'MedDataX'))
  expect((await getTrial(numberOf(1)))?.documents).toHaveLength(3)
  expect((await back(run)).came).toBe('0 added, 1 updated, 0 unchanged')
  expect(await toldState(store)).toEqual(before)
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
