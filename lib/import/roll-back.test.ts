import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { countTrials } from '@/lib/store/count-trials.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { getImportRun } from '@/lib/store/list-import-runs.ts'
import { listRunChanges } from '@/lib/store/list-run-changes.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { back, baseline, take } from '@/tests/support/take-and-back.ts'
import { documentsUntil, toldState } from '@/tests/support/told-state.ts'
import { numberOf, pageText, recordText } from '@/tests/support/told-texts.ts'
import { importTexts } from './import-texts.ts'
import { rollBack } from './roll-back.ts'

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

const newest = (): number =>
  store.prepare<[], number>('SELECT max(sequence) FROM registry_documents').pluck().get() ?? 0

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
