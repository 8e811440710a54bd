import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeSeen, NOTHING_SEEN } from '@/lib/store/describe-seen.ts'
import { getImportRun, listImportRuns } from '@/lib/store/list-import-runs.ts'
import { listRunChanges, listRunRefusals, listRunWarnings } from '@/lib/store/list-run-changes.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { numberOf, pageText, recordText } from '@/tests/support/told-texts.ts'
import { importPaths } from './import-paths.ts'
import { type ImportOptions, importTexts, type OfferedText } from './import-texts.ts'
import { rollBack } from './roll-back.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeEach(() => {
  folder = freshFolder()
  store = openStore()
})
afterEach(async () => {
  store.close()
  await folder.remove()
})

const take = (texts: readonly (string | OfferedText)[], options: Partial<ImportOptions> = {}) =>
  importTexts(
    texts.map((text, at) => (typeof text === 'string' ? { name: `text ${at}`, text } : text)),
    { dryRun: false, ...options },
  )

describe('an import run', () => {
  it('is recorded with who began it, from what, what it changed, warned of and refused', async () => {
    const started: number[] = []
    await take([recordText(1), recordText(2)])
    const { importRunId } = await take(
      [recordText(1, 1), recordText(3, 1), recordText(3, 2), pageText(2, 'MedPath'), recordText(2), 'nothing', ''],
      { run: { startedBy: 'ada', origin: '3 files', preparedId: 'p1' }, onRunStarted: id => started.push(id) },
    )
    expect([importRunId, started]).toEqual([2, [2]])
    expect(await getImportRun(2)).toEqual({
      id: 2,
      kind: 'import',
      startedBy: 'ada',
      origin: '3 files',
      startedAt: expect.stringMatching(/^20.*Z$/),
      finishedAt: expect.stringMatching(/^20.*Z$/),
      added: 1,
      updated: 3,
      unchanged: 1,
      refused: 2,
      rolledBackRunId: null,
      rolledBackBy: [],
    })
    const { rows, total, pages } = await listRunChanges(2)
    expect(
      rows.map(({ trialId, registry, became, before, after }) => [trialId, registry, became, !!before, !!after]),
    ).toEqual([
      [numberOf(1), 'ClinicalTrials.gov', 'updated', true, true],
      [numberOf(2), 'MedPath', 'updated', false, true],
      [numberOf(3), 'ClinicalTrials.gov', 'added', false, true],
      [numberOf(3), 'ClinicalTrials.gov', 'updated', true, true],
    ])
    expect([total, pages]).toEqual([4, 1])
    expect(rows[3]?.before).toEqual(rows[2]?.after)
    expect((await listRunWarnings(2)).rows.map(({ trialId, warnings }) => [trialId, warnings > 0])).toEqual(
      expect.arrayContaining([
        [numberOf(1), true],
        [numberOf(3), true],
      ]),
    )
    expect((await listRunRefusals(2)).rows.map(({ name }) => name)).toEqual(['text 5', 'text 6'])
  })

  it('names its files, and is of the kind of what began it', async () => {
    await importPaths(['seeds/000_98cc620108e3f339.txt'], { dryRun: false })
    expect(await getImportRun(1)).toMatchObject({ kind: 'import', origin: 'seeds/000_98cc620108e3f339.txt' })
    expect(await getImportRun(2)).toBeNull()
    expect(await listImportRuns(2)).toEqual({ rows: [], total: 1, pages: 1 })
  })
})

describe('a prepared import that is applied again after it was broken off', () => {
  it.each([0, 2])('goes on with its run, and each text comes to what it came to (%i threads)', async threads => {
    await take([recordText(1)])
    const texts = [recordText(1, 1), recordText(2), pageText(2, 'Veeva'), recordText(3)]
    const stop = new AbortController()
    const run = { startedBy: 'ada', preparedId: 'p1' }
    const first = await take(texts, { run, signal: stop.signal, onDocument: () => stop.abort() })
    expect(first.totals).toEqual({ added: 0, updated: 1, unchanged: 0, refused: 0 })
    store.exec('UPDATE import_runs SET finishedAt = NULL WHERE id = 2')
    expect(await getImportRun(2)).toMatchObject({ added: 0, updated: 1, finishedAt: null })

    const again = await take(texts, { run, threads })
    expect(again.documents.map(({ outcome }) => outcome)).toEqual(['updated', 'added', 'updated', 'added'])
    expect(again.importRunId).toBe(2)
    expect(await getImportRun(2)).toMatchObject({ added: 2, updated: 2, unchanged: 0, startedBy: 'ada' })
    expect((await listImportRuns()).total).toBe(2)
  })
})

describe('a text that was looked at before', () => {
  it('goes in while its trial is as it was seen, whatever else of the same import came before it', async () => {
    await take([recordText(1)])
    const seen = describeSeen(store, numberOf(1))
    expect(seen).toBe('ClinicalTrials.gov:1')
    expect(describeSeen(store, numberOf(2))).toBe(NOTHING_SEEN)
    const texts = [
      { name: 'a', text: recordText(1, 1), seen },
      { name: 'b', text: pageText(1, 'MedPath'), seen },
      { name: 'c', text: recordText(1, 2), seen },
      { name: 'd', text: recordText(2), seen: NOTHING_SEEN },
      { name: 'e', text: pageText(2, 'MedPath'), seen: NOTHING_SEEN },
    ]
    const { totals } = await take(texts)
    expect(totals).toEqual({ added: 1, updated: 4, unchanged: 0, refused: 0 })
    expect(describeSeen(store, numberOf(1))).not.toBe(seen)
    expect(describeSeen(store, numberOf(1), 2)).toBe(seen)
    expect(describeSeen(store, numberOf(2), 2)).toBe(NOTHING_SEEN)
  })

  it('is refused where the trial has changed, and nothing of it is written', async () => {
    await take([recordText(1)])
    const seen = describeSeen(store, numberOf(1))
    await take([recordText(1, 1)])
    const { documents, importRunId } = await take([
      { name: 'a', text: recordText(1, 2), seen },
      { name: 'b', text: pageText(1, 'MedPath'), seen },
      { name: 'c', text: recordText(3), seen: 'MedPath:1' },
    ])
    const reason = 'The trial has changed since this import was prepared: prepare it again.'
    expect(documents.map(one => [one.outcome, one.reason])).toEqual([1, 2, 3].map(() => ['refused', reason]))
    expect(importRunId).toBeNull()
    expect(store.prepare('SELECT count(*) FROM registry_documents').pluck().get()).toBe(2)
  })

  it('goes in again where a roll-back brought the trial back to what was seen', async () => {
    await take([recordText(1)])
    const seen = describeSeen(store, numberOf(1))
    await take([recordText(1, 1)])
    await rollBack(2, { laterChanges: 'keep' })
    const { totals } = await take([{ name: 'a', text: recordText(1, 2), seen }])
    expect(totals.updated).toBe(1)
  })
})
