import { Refusal } from '@/lib/registries/refusal.ts'
import { storeFault } from '@/lib/store/store-fault.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { DeskJob } from './desk-job.ts'
import { hasUnfinishedJobs } from './ensure-runner.ts'
import { UNFINISHED } from './find-job.ts'
import { JobFailed, JobStopped } from './job-failed.ts'
import { openProgress } from './job-progress.ts'
import { JOB_COLUMNS, jobOf } from './job-row.ts'
import { MAX_ATTEMPTS } from './limits.ts'
import { openDesk } from './open-desk.ts'
import { runJob } from './run-job.ts'
import { takeRunnerLock } from './runner-lock.ts'
import { type JobEnd, settleJob } from './settle-job.ts'
import { tidyDesk } from './tidy-desk.ts'

/**
 * Does what is queued, one job after the other, and goes on with what another process did not finish. Returns when there is
 * nothing left to do, or at once where somebody else does it.
 */
export async function runJobs(): Promise<void> {
  // What is queued after the last look and before the lock is free has nobody else to do it: hence another look.
  while (hasUnfinishedJobs()) {
    const lock = takeRunnerLock()
    if (!lock) return
    try {
      tidyDesk()
      for (let job = beginNext(); job; job = beginNext()) await doJob(job)
    } finally {
      lock.release()
    }
  }
}

/** The job that is next, which one more process begins now; undefined where there is none. */
function beginNext(): DeskJob | undefined {
  const row = openDesk()
    .prepare(
      `UPDATE desk_jobs SET state = 'running', startedAt = coalesce(startedAt, ?), attempts = attempts + 1
       WHERE id = (SELECT min(id) FROM desk_jobs WHERE ${UNFINISHED}) AND ${UNFINISHED} RETURNING ${JOB_COLUMNS}`,
    )
    .get(new Date().toISOString())
  return row === undefined ? undefined : jobOf(row)
}

async function doJob(job: DeskJob): Promise<void> {
  if (job.attempts > MAX_ATTEMPTS) {
    settleJob(job, { state: 'failed', message: GIVEN_UP })
    return
  }
  settleJob(job, await endOf(job))
}

async function endOf(job: DeskJob): Promise<JobEnd> {
  try {
    return await runJob(job, openProgress(job))
  } catch (error) {
    if (error instanceof JobStopped) return { state: 'stopped', message: error.message }
    return { state: 'failed', message: sentenceOf(job, error) }
  }
}

const GIVEN_UP = `${MAX_ATTEMPTS} processes began this and each ended before it got any further, so it was given up. The runner’s log beside the database may say why.`

/** What is no refusal is a fault of ours, and must not stop all that comes after. */
function sentenceOf({ id, kind }: DeskJob, error: unknown): string {
  if (error instanceof JobFailed || error instanceof Refusal) return error.message
  process.stderr.write(`Job no. ${id} (${kind}): ${error instanceof Error ? (error.stack ?? error) : error}\n`)
  const fault = error instanceof StoreUnavailable ? error : storeFault(error)
  if (fault) return fault.sentence
  const said = error instanceof Error ? error.message : String(error)
  return `The program failed, which is a fault of the program and not of what was offered: ${said}.`
}
