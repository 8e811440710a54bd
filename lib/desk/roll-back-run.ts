import { rollBack } from '@/lib/import/roll-back.ts'
import type { DeskJob } from './desk-job.ts'
import { JobFailed } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import type { JobEnd } from './settle-job.ts'

/**
 * Takes back what a run changed. Begun again after the process was killed, it goes on where that ended.
 *
 * @throws {StoreUnavailable} where the registry cannot be opened or written; what was done before stays done
 */
export async function rollBackRun(job: DeskJob, progress: JobProgress): Promise<JobEnd> {
  const { rolledBackRunId, laterChanges, queuedBy } = job
  if (rolledBackRunId === null || laterChanges === null) throw new JobFailed('The job does not say what to roll back.')
  const stop = new AbortController()
  let importRunId = job.importRunId ?? undefined
  const report = await rollBack(rolledBackRunId, {
    laterChanges,
    startedBy: queuedBy,
    signal: stop.signal,
    onRunStarted: started => {
      importRunId = started
    },
    onProgress: ({ done, total, totals }) => {
      progress.report({ done, total, totals: { ...totals }, importRunId })
      if (progress.isStopAsked()) stop.abort()
    },
  })
  const { done, total, totals, wasStopped } = report
  progress.report({ done, total, totals, importRunId: report.importRunId ?? undefined })
  progress.flush()
  return wasStopped && done < total
    ? {
        state: 'stopped',
        message: `Stopped after ${done} of ${total} trials. Rolling the run back again does the rest.`,
      }
    : { state: 'done', message: total === 0 ? 'The run changed nothing that could be taken back.' : null }
}
