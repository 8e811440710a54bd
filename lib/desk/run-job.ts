import { type Applied, applyImport } from './apply-import.ts'
import type { DeskJob } from './desk-job.ts'
import { JobFailed } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { prepareImport } from './prepare-import.ts'
import type { Stale } from './prepared-import.ts'
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
  const { preparedId } = job
  if (job.kind === 'prepare') return await prepareImport(preparedId, progress)
  const applied = await applyImport(job, progress)
  return applied.ended === 'stale' ? endStale(preparedId, job, applied.stale) : endApplied(preparedId, applied)
}

type Came = Exclude<Applied, { ended: 'stale' }>

const endApplied = (preparedId: string, { ended, message, importRunId }: Came): JobEnd => ({
  state: ended === 'applied' ? 'done' : 'stopped',
  message,
  settle: () => {
    setPreparedState(preparedId, ended, { message, importRunId })
    dropAppliedTexts(preparedId)
  },
})

function endStale(preparedId: string, { queuedBy }: DeskJob, { title, sentence }: Stale): JobEnd {
  const message = `${title} ${sentence} Nothing was applied. It was compared again: look at it once more.`
  return {
    state: 'failed',
    message,
    settle: () => {
      setPreparedState(preparedId, 'stale', { message })
      queueJob({ kind: 'prepare', preparedId, queuedBy })
    },
  }
}
