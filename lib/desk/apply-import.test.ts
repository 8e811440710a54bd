import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
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
import { discardPrepared } from './discard-prepared.ts'
import { findJob, findJobBefore, listUnfinishedJobs } from './find-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { openProgress } from './job-progress.ts'
import { findPreparedDocument, listPreparedDocuments } from './list-prepared-documents.ts'
import { openDesk } from './open-desk.ts'
import { prepareAgain } from './prepare-again.ts'
import { readPreparedText } from './prepared-text.ts'
import { queueApply } from './queue-apply.ts'
import { queueJob } from './queue-job.ts'
import { queueRollBack } from './queue-roll-back.ts'
import { runJobs } from './run-jobs.ts'
import { takeRunnerLock } from './runner-lock.ts'
import { stopJob } from './stop-job.ts'
import { freshDesk, prepareFiles } from './testing.ts'

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
const study = (number: number, title?: string): string => JSON.stringify(studyOf(number, title))
const studies = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => study(from + at)).join('\n')

/** What is stored of each trial. */
function states(): Map<string, string> {
  const store = openStore()
  try {
    return stateOfTrials(store)
  } finally {
    store.close()
  }
}

const faults = () => checkRegistry().faults

const runs = () => {
  const store = openStore()
  try {
    return store.prepare('SELECT kind, startedBy, origin, preparedId, added, updated, refused FROM import_runs').all()
  } finally {
    store.close()
  }
}

it('applies what is chosen by a run of its own, and rolling that back leaves the trial as it was', async () => {
  await save(page())
  const before = await getTrial(CHANGED.trialId)
  const id = await prepareFiles({ 'changed.txt': changedPage(), 'new.json': study(1), 'left.json': study(2) })
  await chooseDocuments(id, [0, 1, 2], [0, 1], 'ada')
  expect(queueApply(id, 'ada')).toMatchObject({ kind: 'apply', state: 'waiting' })
  await runJobs()
  const { prepared, job } = getPreparedImport(id) ?? {}
  expect([prepared?.state, prepared?.importRunId, job?.state, job?.importRunId]).toEqual(['applied', 2, 'done', 2])
  expect(runs().at(-1)).toEqual({
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
  expect(faults()).toEqual([])
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
    expect(faults()).toEqual([])
  })

  it('the second is not applied where the first changed what it saw, and is compared again', async () => {
    await save(page())
    const first = await prepareFiles({ 'a.txt': changedPage() }, 'ada')
    const second = await prepareFiles({ 'b.json': otherRecord(), 'c.json': study(1) }, 'bob')
    const [, job] = [queueApply(first, 'ada'), queueApply(second, 'bob')]
    await runJobs()
    expect(typeof job === 'object' && findJob(job.id)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(`${CHANGED.trialId} was changed in the registry after this was prepared`),
    })
    const { prepared, job: again } = getPreparedImport(second) ?? {}
    expect(prepared).toMatchObject({ state: 'ready', message: expect.stringContaining('nothing was applied') })
    expect(again).toMatchObject({ kind: 'prepare', state: 'done' })
    expect(runs()).toHaveLength(2)
    queueApply(second, 'bob')
    await runJobs()
    expect(getPreparedImport(second)?.prepared).toMatchObject({ state: 'applied', message: null })
    expect(faults()).toEqual([])
  })

  it('of the same import, it is applied once', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    expect([queueApply(id, 'ada'), queueApply(id, 'bob')]).toEqual([
      expect.objectContaining({ queuedBy: 'ada' }),
      'notReady',
    ])
    await runJobs()
    expect(queueApply(id, 'bob')).toBe('notReady')
    expect(runs()).toHaveLength(1)
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
  expect(faults()).toEqual([])
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
  expect(faults()).toEqual([])
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
    const taken = states().size - 1
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(300)
    expect(job?.totals?.added).toBe(taken)
    expect(faults()).toEqual([])

    const rest = prepareAgain(id, 'ada') ?? ''
    await runJobs()
    expect(getPreparedImport(rest)?.totals).toMatchObject({ added: 300 - taken, chosen: 300 - taken })
    queueApply(rest, 'ada')
    await runJobs()
    expect(states().size).toBe(301)
    expect(faults()).toEqual([])
  })
})

describe('stopping', () => {
  it('ends after the batch that is going on; what is in stays', async () => {
    const id = await prepareFiles({ 'a.ndjson': studies(1, 300) })
    const job = queueApply(id, 'ada')
    if (typeof job === 'string') throw new Error(job)
    // Asked for before the runner begins it, as if its process had been killed: it is heard after the first batch.
    openDesk().prepare("UPDATE desk_jobs SET stopAsked = 1, state = 'running' WHERE id = ?").run(job.id)
    await runJobs()
    const { prepared, job: ended } = getPreparedImport(id) ?? {}
    expect([prepared?.state, ended?.state]).toEqual(['stopped', 'stopped'])
    expect(ended?.done).toBe(states().size)
    expect(states().size).toBeLessThan(300)
    expect(discardPrepared(id)).toBe(true)
    expect(prepareAgain(id, 'ada')).toBeUndefined()
    expect(faults()).toEqual([])
  })

  it('takes back what only waits', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    const job = queueApply(id, 'ada')
    expect(typeof job === 'object' && stopJob(job.id)).toMatchObject({ state: 'stopped' })
    expect(getPreparedImport(id)?.prepared.state).toBe('ready')
    expect(listUnfinishedJobs()).toEqual([])
    expect(typeof job === 'object' && stopJob(job.id)).toBeUndefined()
  })

  it('ends reading, which can be begun again', async () => {
    const id = await prepareFiles({ 'a.ndjson': studies(1, 3) })
    const again = prepareAgain(id, 'ada')
    openDesk().prepare("UPDATE desk_jobs SET stopAsked = 1, state = 'running' WHERE state = 'waiting'").run()
    await runJobs()
    expect(getPreparedImport(id)?.prepared).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('Stopped'),
    })
    expect(prepareAgain(id, 'ada')).toBe(again)
    await runJobs()
    expect(getPreparedImport(id)?.prepared.state).toBe('ready')
  })
})

describe('the runner', () => {
  it('comes to the same end where its process ended before the end was written', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    queueApply(id, 'ada')
    openDesk().exec('ALTER TABLE audit_lines RENAME TO audit_lines_away')
    await expect(runJobs()).rejects.toThrow('audit_lines')
    expect(getPreparedImport(id)).toMatchObject({ prepared: { state: 'applying' }, job: { state: 'running', done: 1 } })
    openDesk().exec('ALTER TABLE audit_lines_away RENAME TO audit_lines')
    await runJobs()
    expect(getPreparedImport(id)).toMatchObject({
      prepared: { state: 'applied', importRunId: 1 },
      job: { state: 'done', totals: { added: 1, unchanged: 0 } },
    })
    expect(runs()).toHaveLength(1)
    expect(readPreparedText(id, 0)).toBeUndefined()
  })

  it('leaves what is to be done to who does it', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    queueApply(id, 'ada')
    const lock = takeRunnerLock()
    await runJobs()
    expect(getPreparedImport(id)?.prepared.state).toBe('queued')
    lock?.release()
    await runJobs()
    expect(getPreparedImport(id)?.prepared.state).toBe('applied')
  })

  it('gives up what ended five processes', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    const job = queueApply(id, 'ada')
    if (typeof job === 'string') throw new Error(job)
    openDesk().prepare("UPDATE desk_jobs SET state = 'running', attempts = 5 WHERE id = ?").run(job.id)
    await runJobs()
    expect(findJob(job.id)).toMatchObject({ state: 'failed', message: expect.stringContaining('given up') })
    expect(getPreparedImport(id)?.prepared.state).toBe('ready')
  })

  it('counts attempts from where one of them got further', () => {
    const job = queueJob({ kind: 'rollBack', rolledBackRunId: 1, laterChanges: 'keep', queuedBy: 'ada' })
    openDesk().prepare('UPDATE desk_jobs SET attempts = 4, done = 10 WHERE id = ?').run(job.id)
    const attempts = () => findJob(job.id)?.attempts
    const progress = openProgress({ ...job, done: 10 })
    progress.report({ done: 10 })
    expect(attempts()).toBe(4)
    progress.report({ done: 11 })
    progress.flush()
    expect(attempts()).toBe(1)
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
  const before = states()
  const id = newPreparedId()
  createPrepared({ id, preparedBy: 'ada', origin: 'stored texts, read again', source: 'outdated' })
  await runJobs()
  const reason = `The stored Veeva page of ${CHANGED.trialId} is now read as one of MedPath.`
  expect(listPreparedDocuments(id).documents).toMatchObject([{ outcome: 'refused', reason, chosen: false }])
  const offered = await prepareFiles({ 'a.txt': page() })
  const wrong = expect.stringContaining('A stored text of Veeva is now read as MedPath: one of the two is wrong')
  expect(listPreparedDocuments(offered).documents).toMatchObject([{ outcome: 'refused', reason: wrong }])
  expect((await save(page())).documents).toMatchObject([{ outcome: 'refused', reason: wrong }])
  expect(states()).toEqual(before)
})
