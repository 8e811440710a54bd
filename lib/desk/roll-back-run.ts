import { rollBack } from '@/lib/import/roll-back.ts'
import { selectRun } from '@/lib/store/list-import-runs.ts'
import { peekIntoStore } from '@/lib/store/open-store.ts'
import type { ImportRun } from '@/lib/trial/import-run.ts'
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
  const ended = job.attempts > 1 ? findEnded(rolledBackRunId, job) : undefined
  if (ended) return tellEnded(ended, job.total, progress)
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
  return endOf(done, wasStopped ? total : done)
}

function endOf(done: number, total: number): JobEnd {
  if (done < total)
    return {
      state: 'stopped',
      message: `Stopped after ${done} of ${total} trials. Rolling the run back again does the rest.`,
    }
  return { state: 'done', message: total === 0 ? 'The run changed nothing that could be taken back.' : null }
}

/** The roll-back that the job has brought to its end already, where its process ended before it could say so. */
function findEnded(rolledBackRunId: number, { startedAt, queuedBy }: DeskJob): ImportRun | undefined {
  const store = peekIntoStore()
  try {
    const newest = store && selectRun(store, rolledBackRunId)?.rolledBackBy.at(-1)
    const run = store && newest !== undefined ? selectRun(store, newest) : undefined
    const isOfJob = run?.finishedAt && run.startedBy === queuedBy && startedAt !== null && run.startedAt >= startedAt
    return isOfJob ? run : undefined
  } finally {
    store?.close()
  }
}

function tellEnded(
  { id, added, updated, unchanged, refused }: ImportRun,
  total: number | null,
  progress: JobProgress,
): JobEnd {
  const done = added + updated + unchanged + refused
  progress.report({ done, total: total ?? done, totals: { added, updated, unchanged, refused }, importRunId: id })
  progress.flush()
  return endOf(done, total ?? done)
}
