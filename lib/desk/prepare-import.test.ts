import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { importPaths } from '@/lib/import/import-paths.ts'
import { importTexts } from '@/lib/import/import-texts.ts'
import { rollBack } from '@/lib/import/roll-back.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { stateOfTrials } from '@/tests/support/store-state.ts'
import { writeZip } from '@/tests/support/write-zip.ts'
import { chooseAll, chooseDocuments } from './choose-documents.ts'
import { createPrepared, newPreparedId } from './create-prepared.ts'
import { getPreparedImport } from './find-prepared.ts'
import { listPreparedDocuments } from './list-prepared-documents.ts'
import { prepareAgain } from './prepare-again.ts'
import { previewDocument } from './preview-document.ts'
import { runJobs } from './run-jobs.ts'
import { freshDesk, listUploads, prepareFiles } from './testing.ts'

// As many as no other test here has.
vi.mock('./limits.ts', async original => ({ ...(await original<object>()), MAX_TEXTS: 50 }))

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(() => desk.remove())

const page = (): string => fs.readFileSync(CHANGED.file, 'utf8')
const save = (...texts: string[]) =>
  importTexts(
    texts.map(text => ({ name: 'text', text })),
    { dryRun: false },
  )

const outcomes = (id: string) =>
  listPreparedDocuments(id).documents.map(({ name, outcome, changes, newConflicts, settledConflicts, chosen }) => ({
    name,
    outcome,
    changes,
    newConflicts,
    settledConflicts,
    chosen,
  }))

const same = { changes: 0, newConflicts: 0, settledConflicts: 0 }

it('says what would become of each text, and writes nothing', async () => {
  await save(page())
  const store = openStore()
  const before = stateOfTrials(store)
  const id = await prepareFiles({
    'all.zip': writeZip({ 'changed.txt': changedPage(), 'none.txt': 'no page at all' }),
    'new.ndjson': `${JSON.stringify(studyOf(1))}\n${JSON.stringify(studyOf(2))}\n{"cut`,
    'same.txt': page(),
  })
  expect(outcomes(id)).toEqual([
    { name: 'all.zip/changed.txt', outcome: 'updated', ...same, changes: expect.any(Number), chosen: true },
    { name: 'all.zip/none.txt', outcome: 'refused', ...same, chosen: false },
    { name: 'new.ndjson, line 1', outcome: 'added', ...same, chosen: true },
    { name: 'new.ndjson, line 2', outcome: 'added', ...same, chosen: true },
    { name: 'new.ndjson, line 3', outcome: 'refused', ...same, chosen: false },
    { name: 'same.txt', outcome: 'unchanged', ...same, chosen: false },
  ])
  expect(getPreparedImport(id)).toMatchObject({
    prepared: { state: 'ready', origin: '3 files: all.zip, new.ndjson, same.txt' },
    totals: { added: 2, updated: 1, unchanged: 1, refused: 2, chosen: 3 },
    job: { state: 'done', done: 6 },
  })
  expect(stateOfTrials(store)).toEqual(before)
  store.close()
  expect(listUploads()).toEqual([])
})

it('prepares before there is any registry, and makes none', async () => {
  const id = await prepareFiles({ 'a.txt': page() })
  expect(outcomes(id)).toEqual([{ name: 'a.txt', outcome: 'added', ...same, chosen: true }])
  expect(fs.existsSync(desk.file)).toBe(false)
  expect((await previewDocument(id, 0))?.preview).toMatchObject({ before: null, changes: null })
})

it('reads the server’s own files', async () => {
  await importPaths(['seeds'], { dryRun: false })
  const id = newPreparedId()
  createPrepared({ id, preparedBy: 'ada', origin: 'seeds/', source: 'seeds' })
  await runJobs()
  const { count, documents } = listPreparedDocuments(id, { outcome: 'unchanged' })
  expect([count, documents[0]?.name]).toEqual([getPreparedImport(id)?.totals.unchanged, CHANGED.file])
  expect(getPreparedImport(id)?.totals).toMatchObject({ added: 0, updated: 0, refused: 0, chosen: 0 })
})

describe('several texts of a trial', () => {
  it('change what those before them would have made of it', async () => {
    await save(page())
    const id = await prepareFiles({ 'changed.txt': changedPage(), 'other.json': otherRecord() })
    const [changed, other] = outcomes(id)
    expect(changed).toMatchObject({ outcome: 'updated', newConflicts: 0 })
    expect(other).toMatchObject({ outcome: 'updated', newConflicts: 1 })
    const preview = await previewDocument(id, 1)
    expect(preview?.preview?.before?.trial.overallStatus).toBe('COMPLETED')
    expect(preview?.preview?.after.conflicts.map(({ field }) => field)).toEqual(['enrollment.count'])
    expect(preview?.others.map(({ name }) => name)).toEqual(['changed.txt'])
  })

  it('are compared without those that are not chosen', async () => {
    await save(page())
    const id = await prepareFiles({ 'changed.txt': changedPage(), 'other.json': otherRecord() })
    const withBoth = outcomes(id)[1]?.changes ?? 0
    await chooseDocuments(id, [0], [], 'eve')
    expect(outcomes(id)[1]?.changes).not.toBe(withBoth)
    const { preview } = (await previewDocument(id, 1)) ?? {}
    expect(preview?.before?.trial.overallStatus).toBe('RECRUITING')
    prepareAgain(id, 'ada')
    await runJobs()
    expect(outcomes(id)).toMatchObject([
      { outcome: 'updated', chosen: false },
      { outcome: 'updated', chosen: true },
    ])
    expect(outcomes(id)[1]?.changes).not.toBe(withBoth)
    await chooseAll(id, true, 'eve')
    expect(outcomes(id)[1]?.changes).toBe(withBoth)
  })

  it('say what they would do where the first of them is left out', async () => {
    const id = await prepareFiles({ 'page.txt': page(), 'other.json': otherRecord(), 'again.txt': page() })
    const told = () => listPreparedDocuments(id).documents.map(({ outcome, newConflicts }) => [outcome, newConflicts])
    expect(told()).toEqual([
      ['added', 0],
      ['updated', 2],
      ['unchanged', 0],
    ])
    await chooseDocuments(id, [0], [], 'eve')
    expect(told()).toEqual([
      ['added', 0],
      ['added', 0],
      ['updated', 2],
    ])
    expect(getPreparedImport(id)?.totals).toMatchObject({ added: 2, updated: 1, chosen: 2, newConflicts: 2 })
  })

  it('take no longer for being many', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => JSON.stringify(studyOf(1, `Title ${at}`)))
    const id = await prepareFiles({ 'a.ndjson': lines.join('\n') })
    expect(getPreparedImport(id)?.totals).toMatchObject({ added: 1, updated: 39 })
    const shown = await previewDocument(id, 39)
    expect(shown?.preview?.before?.trial.briefTitle).toBe('Title 38')
    expect(shown?.others).toHaveLength(39)
  })

  it('counts conflicts that are settled', async () => {
    await save(page(), otherRecord())
    const agreeing = otherRecord().replace('"count":15', '"count":9')
    const id = await prepareFiles({ 'agreeing.json': agreeing })
    expect(outcomes(id)).toMatchObject([{ outcome: 'updated', newConflicts: 0, settledConflicts: 1 }])
    expect((await previewDocument(id, 0))?.preview?.after.conflicts.map(({ field }) => field)).toEqual([
      'overallStatus',
    ])
  })
})

it('says of a text that a roll-back took back that it stays out', async () => {
  const { importRunId } = await save(page())
  await rollBack(importRunId ?? 0, { laterChanges: 'keep' })
  const id = await prepareFiles({ 'a.txt': page() })
  expect(listPreparedDocuments(id).documents).toMatchObject([
    { outcome: 'unchanged', note: expect.stringContaining('Roll-back no. 2 took this text back') },
  ])
})

it('fails with a sentence where there are more texts than the desk takes, and keeps nothing', async () => {
  const id = await prepareFiles({ 'many.ndjson': Array.from({ length: 51 }, () => '{}').join('\n') })
  expect(getPreparedImport(id)).toMatchObject({
    prepared: { state: 'failed', message: expect.stringContaining('More than 50 texts were offered') },
    job: { state: 'failed' },
    totals: { refused: 0 },
  })
  expect(listUploads()).toEqual([])
  expect(prepareAgain(id, 'ada')).toBe(id)
  await runJobs()
  expect(getPreparedImport(id)?.prepared.message).toContain('are kept no longer')
})
