import { applyImport } from './apply-import.ts'
import type { DeskJob } from './desk-job.ts'
import { JobFailed } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { prepareImport } from './prepare-import.ts'
import { dropAppliedTexts } from './prepared-text.ts'
import { queueJob } from './queue-job.ts'
import { rollBackRun } from './roll-back-run.ts'
import { setPreparedState } from './set-prepared-state.ts'
import type { JobEnd } from './settle-job.ts'

/**
 * Does a job to its end, and says what there is to say of it.
 *
 * @throws {JobFailed} where it cannot be done
 * @throws {JobStopped} where somebody stopped it before anything was written
 * @throws {StoreUnavailable} where the registry cannot be used
 */
export async function runJob(job: DeskJob, progress: JobProgress): Promise<JobEnd> {
  if (job.kind === 'rollBack') return await rollBackRun(job, progress)
  if (job.preparedId === null) throw new JobFailed('The prepared import is not there any more.')
  if (job.kind === 'prepare') {
    await prepareImport(job.preparedId, progress)
    return { state: 'done', message: null }
  }
  const applied = await applyImport(job, progress)
  if (applied.ended !== 'stale') {
    setPreparedState(job.preparedId, applied.ended, { message: applied.message })
    dropAppliedTexts(job.preparedId)
    return { state: applied.ended === 'applied' ? 'done' : 'stopped', message: applied.message }
  }
  const message = `${applied.trialId} was changed in the registry after this was prepared, so nothing was applied. It was compared again: look at it once more.`
  setPreparedState(job.preparedId, 'stale', { message })
  queueJob({ kind: 'prepare', preparedId: job.preparedId, queuedBy: job.queuedBy })
  return { state: 'failed', message }
}
