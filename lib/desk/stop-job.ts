import type { DeskJob } from './desk-job.ts'
import { findJob } from './find-job.ts'
import { openDesk } from './open-desk.ts'
import { settleJob } from './settle-job.ts'

/**
 * Has a job end: at once where it has not begun, otherwise after what it is doing. Undefined where it has ended already,
 * or there is none of that number.
 */
export function stopJob(id: number): DeskJob | undefined {
  const stop = openDesk().transaction((): DeskJob | undefined => {
    const { changes } = openDesk()
      .prepare("UPDATE desk_jobs SET stopAsked = 1 WHERE id = ? AND state IN ('waiting', 'running')")
      .run(id)
    const job = changes > 0 ? findJob(id) : undefined
    if (job?.state !== 'waiting') return job
    settleJob(job, { state: 'stopped', message: 'Stopped before it began.' })
    return findJob(id)
  })
  return stop.immediate()
}
