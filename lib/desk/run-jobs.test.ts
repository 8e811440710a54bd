import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { stateOfTrials } from '@/tests/support/store-state.ts'
import { discardPrepared } from './discard-prepared.ts'
import { findJob, listUnfinishedJobs } from './find-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { openProgress } from './job-progress.ts'
import { openDesk } from './open-desk.ts'
import { prepareAgain } from './prepare-again.ts'
import { readPreparedText } from './prepared-text.ts'
import { queueApply } from './queue-apply.ts'
import { queueJob } from './queue-job.ts'
import { queueRollBack } from './queue-roll-back.ts'
import { runJobs } from './run-jobs.ts'
import { takeRunnerLock } from './runner-lock.ts'
import { stopJob } from './stop-job.ts'
import { freshDesk, onStore, prepareFiles, storedRuns, studies, study } from './testing.ts'

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(() => desk.remove())

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
    expect(ended?.done).toBe(onStore(stateOfTrials).size)
    expect(onStore(stateOfTrials).size).toBeLessThan(300)
    expect(discardPrepared(id)).toBe(true)
    expect(prepareAgain(id, 'ada')).toBeUndefined()
    expect(checkRegistry().faults).toEqual([])
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
    expect(storedRuns()).toHaveLength(1)
    expect(readPreparedText(id, 0)).toBeUndefined()
  })

  it('says of a roll-back what it came to where its process ended before the end was written', async () => {
    const id = await prepareFiles({ 'a.json': study(1) })
    queueApply(id, 'ada')
    await runJobs()
    const job = queueRollBack(1, 'keep', 'ada')
    openDesk().exec('ALTER TABLE audit_lines RENAME TO audit_lines_away')
    await expect(runJobs()).rejects.toThrow('audit_lines')
    openDesk().exec('ALTER TABLE audit_lines_away RENAME TO audit_lines')
    await runJobs()
    expect(findJob(job?.id ?? 0)).toMatchObject({
      state: 'done',
      importRunId: 2,
      done: 1,
      totals: { updated: 1, unchanged: 0 },
    })
    expect(storedRuns()).toHaveLength(2)
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
