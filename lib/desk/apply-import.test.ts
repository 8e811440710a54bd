import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { storeState } from '@/lib/store/store-state.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { stateOfTrials } from '@/tests/support/store-state.ts'
import { listAuditLines } from './audit.ts'
import { chooseDocuments } from './choose-documents.ts'
import { createPrepared, newPreparedId } from './create-prepared.ts'
import { findJob, findJobBefore } from './find-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { findStale } from './find-stale.ts'
import { findPreparedDocument, listPreparedDocuments } from './list-prepared-documents.ts'
import { openDesk } from './open-desk.ts'
import { prepareAgain } from './prepare-again.ts'
import type { PreparedImport } from './prepared-import.ts'
import { readPreparedText } from './prepared-text.ts'
import { queueApply } from './queue-apply.ts'
import { queueRollBack } from './queue-roll-back.ts'
import { runJobs } from './run-jobs.ts'
import { freshDesk, onStore, prepareFiles, storedRuns, studies, study } from './testing.ts'

/** As many pages as the registry may have; more is what a disk without room is. */
const room = vi.hoisted(() => ({ pages: undefined as number | undefined }))

vi.mock('@/lib/store/open-store.ts', async original => {
  const actual = await original<typeof import('@/lib/store/open-store.ts')>()
  return {
    ...actual,
    openStore(...args: Parameters<typeof actual.openStore>) {
      const store = actual.openStore(...args)
      if (room.pages !== undefined) store.pragma(`max_page_count = ${room.pages}`)
      return store
    },
  }
})

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(async () => {
  room.pages = undefined
  await desk.remove()
})

const page = (): string => fs.readFileSync(CHANGED.file, 'utf8')
const save = (...texts: string[]) =>
  importTexts(
    texts.map(text => ({ name: 'text', text })),
    { dryRun: false },
  )
it('applies what is chosen by a run of its own, and rolling that back leaves the trial as it was', async () => {
  await save(page())
  const before = await getTrial(CHANGED.trialId)
  const id = await prepareFiles({ 'changed.txt': changedPage(), 'new.json': study(1), 'left.json': study(2) })
  await chooseDocuments(id, [0, 1, 2], [0, 1], 'ada')
  expect(queueApply(id, 'ada')).toMatchObject({ kind: 'apply', state: 'waiting' })
  await runJobs()
  const { prepared, job } = getPreparedImport(id) ?? {}
  expect([prepared?.state, prepared?.importRunId, job?.state, job?.importRunId]).toEqual(['applied', 2, 'done', 2])
  expect(storedRuns().at(-1)).toEqual({
    kind: 'import',
    startedBy: 'ada',
    origin: '3 files: changed.txt, new.json, left.json',
    preparedId: id,
    added: 1,
    updated: 1,
    refused: 0,
  })
  expect(listPreparedDocuments(id).documents.map(({ became }) => became)).toEqual(['updated', 'added', null])
  expect(readPreparedText(id, 0)).toBeUndefined()
  expect((await getTrial(CHANGED.trialId))?.trial.overallStatus).toBe('COMPLETED')

  queueRollBack(2, 'keep', 'ada')
  await runJobs()
  expect(await getTrial(CHANGED.trialId)).toEqual(before)
  expect(await getTrial('NCT00000001')).toBeNull()
  expect(listAuditLines(1, 9).map(({ action, outcome, actor }) => [action, outcome, actor])).toEqual([
    ['rollBack', 'done', 'ada'],
    ['apply', 'done', 'ada'],
    ['offer', 'done', 'ada'],
  ])
  expect(checkRegistry().faults).toEqual([])
})

describe('two who apply at once', () => {
  it('one import waits for the other, says for which, and is applied after it', async () => {
    const first = await prepareFiles({ 'a.ndjson': studies(1, 3) }, 'ada')
    const second = await prepareFiles({ 'b.ndjson': studies(4, 6) }, 'bob')
    const [job, other] = [queueApply(first, 'ada'), queueApply(second, 'bob')]
    const view = getPreparedImport(second)
    expect(view).toMatchObject({ prepared: { state: 'queued' }, waitsFor: { preparedId: first, queuedBy: 'ada' } })
    expect(typeof job === 'object' && findJobBefore(job)).toBeUndefined()
    await runJobs()
    expect(getPreparedImport(first)?.prepared.state).toBe('applied')
    expect(getPreparedImport(second)?.prepared.state).toBe('applied')
    expect(typeof other === 'object' && findJob(other.id)?.totals).toMatchObject({ added: 3 })
    expect(checkRegistry().faults).toEqual([])
  })

  it('the second is not applied where the first changed what it saw, and is compared again', async () => {
    await save(page())
    const first = await prepareFiles({ 'a.txt': changedPage() }, 'ada')
    const second = await prepareFiles({ 'b.json': otherRecord(), 'c.json': study(1) }, 'bob')
    const [, job] = [queueApply(first, 'ada'), queueApply(second, 'bob')]
    await runJobs()
    expect(typeof job === 'object' && findJob(job.id)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(`${CHANGED.trialId} is no longer as it was compared with`),
    })
    const { prepared, job: again } = getPreparedImport(second) ?? {}
    expect(prepared).toMatchObject({ state: 'ready', message: expect.stringContaining('Nothing was applied') })
    expect(again).toMatchObject({ kind: 'prepare', state: 'done' })
    expect(storedRuns()).toHaveLength(2)
    queueApply(second, 'bob')
    await runJobs()
    expect(getPreparedImport(second)?.prepared).toMatchObject({ state: 'applied', message: null })
    expect(checkRegistry().faults).toEqual([])
  })

  it('of the same import, it is applied once', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    expect([queueApply(id, 'ada'), queueApply(id, 'bob')]).toEqual([
      expect.objectContaining({ queuedBy: 'ada' }),
      'notReady',
    ])
    await runJobs()
    expect(queueApply(id, 'bob')).toBe('notReady')
    expect(storedRuns()).toHaveLength(1)
  })
})

it('refuses a text whose trial changes while the import goes on, and takes the others', async () => {
  await save(page(), study(1))
  const id = await prepareFiles({ 'a.txt': changedPage(), 'b.json': study(1, 'Another') })
  await save(otherRecord())
  // As if the change had come after the look at the store as a whole.
  openDesk()
    .prepare('UPDATE prepared_imports SET storeState = ? WHERE id = ?')
    .run(await storeState(), id)
  queueApply(id, 'ada')
  await runJobs()
  expect(listPreparedDocuments(id).documents).toMatchObject([
    { became: 'refused', becameReason: expect.stringContaining('has changed since this import was prepared') },
    { became: 'updated' },
  ])
  expect((await getTrial(CHANGED.trialId))?.trial.enrollment?.count).toBe(15)
  const rest = prepareAgain(id, 'ada') ?? ''
  await runJobs()
  expect(listPreparedDocuments(rest).documents).toMatchObject([{ name: 'a.txt', outcome: 'updated', chosen: true }])
  expect(getPreparedImport(rest)?.prepared).toMatchObject({
    state: 'ready',
    origin: 'the rest of: 2 files: a.txt, b.json',
  })
  expect(checkRegistry().faults).toEqual([])
})

function preparedOf(id: string): PreparedImport {
  const view = getPreparedImport(id)
  if (!view) throw new Error(`There is no prepared import ${id}`)
  return view.prepared
}

it('applies nothing that another program read, and reads it again', async () => {
  const id = await prepareFiles({ 'a.json': study(1) })
  openDesk().prepare('UPDATE prepared_imports SET readers = ? WHERE id = ?').run('{"rows":1}', id)
  expect(await findStale(preparedOf(id))).toMatchObject({ title: expect.stringContaining('program was updated') })
  const job = queueApply(id, 'ada')
  await runJobs()
  expect(typeof job === 'object' && findJob(job.id)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('program was updated'),
  })
  expect(storedRuns()).toEqual([])
  expect(await findStale(preparedOf(id))).toBeUndefined()
  queueApply(id, 'ada')
  await runJobs()
  expect(preparedOf(id).state).toBe('applied')
  // What was broken off while it was applied goes on; what failed and was prepared again is as new.
  const other = { ...preparedOf(id), readers: '{"rows":1}' }
  expect(await findStale({ ...other, state: 'applying' })).toBeUndefined()
  expect(await findStale({ ...other, state: 'ready' })).toMatchObject({ title: expect.any(String) })
})

it('does not take for stale what changed elsewhere', async () => {
  await save(page())
  const id = await prepareFiles({ 'a.txt': changedPage() })
  await save(study(1))
  queueApply(id, 'ada')
  await runJobs()
  expect(getPreparedImport(id)?.prepared.state).toBe('applied')
})

it('takes a text of another registry for what it is: both tell the trial, and differ where they do', async () => {
  await save(page())
  const id = await prepareFiles({ 'page.txt': otherRecord() })
  expect(findPreparedDocument(id, 0)).toMatchObject({ registry: 'ClinicalTrials.gov', outcome: 'updated' })
  queueApply(id, 'ada')
  await runJobs()
  const record = await getTrial(CHANGED.trialId)
  expect(record?.documents.map(({ registry }) => registry)).toEqual(['ClinicalTrials.gov', 'MedPath'])
  expect(record?.conflicts.map(({ field }) => field)).toEqual(['overallStatus', 'enrollment.count'])
  expect(checkRegistry().faults).toEqual([])
})

describe('a full disk', () => {
  it('ends the import where there is no more room, and the rest can be applied later', async () => {
    await save(page())
    const id = await prepareFiles({ 'a.ndjson': studies(1, 300) })
    const store = openStore()
    room.pages = Number(store.pragma('page_count', { simple: true })) + 30
    store.close()
    queueApply(id, 'ada')
    await runJobs()
    room.pages = undefined
    const { prepared, job } = getPreparedImport(id) ?? {}
    const sentence = new StoreUnavailable('databaseFull', '').sentence
    expect([prepared?.state, prepared?.message, job?.state]).toEqual(['stopped', sentence, 'stopped'])
    const taken = onStore(stateOfTrials).size - 1
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(300)
    expect(job?.totals?.added).toBe(taken)
    expect(checkRegistry().faults).toEqual([])

    const rest = prepareAgain(id, 'ada') ?? ''
    await runJobs()
    expect(getPreparedImport(rest)?.totals).toMatchObject({ added: 300 - taken, chosen: 300 - taken })
    queueApply(rest, 'ada')
    await runJobs()
    expect(onStore(stateOfTrials).size).toBe(301)
    expect(checkRegistry().faults).toEqual([])
  })
})

it('reads again what an older reader read', async () => {
  await save(page())
  const store = openStore()
  store.exec("UPDATE registry_documents SET parserVersion = 0; UPDATE trials SET rowsVersion = 0, briefTitle = 'Old'")
  store.close()
  const id = newPreparedId()
  createPrepared({ id, preparedBy: 'ada', origin: 'stored texts, read again', source: 'outdated' })
  await runJobs()
  expect(listPreparedDocuments(id).documents).toMatchObject([
    { trialId: CHANGED.trialId, outcome: 'updated', chosen: true },
  ])
  queueApply(id, 'ada')
  await runJobs()
  expect(getPreparedImport(id)?.prepared.state).toBe('applied')
  expect(checkRegistry()).toMatchObject({ outdated: 0, faults: [] })
})

it('leaves as it is what today’s readers take for a text of another registry', async () => {
  await save(page())
  const store = openStore()
  const as = "registry = 'Veeva'"
  store.exec(`UPDATE registry_documents SET ${as}, parserVersion = 0; UPDATE run_changes SET ${as};
    UPDATE trials SET registries = '["Veeva"]', rowsVersion = 0`)
  store.close()
  const before = onStore(stateOfTrials)
  const id = newPreparedId()
  createPrepared({ id, preparedBy: 'ada', origin: 'stored texts, read again', source: 'outdated' })
  await runJobs()
  const reason = `The stored Veeva page of ${CHANGED.trialId} is now read as one of MedPath.`
  expect(listPreparedDocuments(id).documents).toMatchObject([{ outcome: 'refused', reason, chosen: false }])
  const offered = await prepareFiles({ 'a.txt': page() })
  const wrong = expect.stringContaining('A stored text of Veeva is now read as MedPath: one of the two is wrong')
  expect(listPreparedDocuments(offered).documents).toMatchObject([{ outcome: 'refused', reason: wrong }])
  expect((await save(page())).documents).toMatchObject([{ outcome: 'refused', reason: wrong }])
  expect(onStore(stateOfTrials)).toEqual(before)
})
