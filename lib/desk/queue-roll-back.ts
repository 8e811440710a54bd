import type { LaterChanges } from '@/lib/trial/import-run.ts'
import type { DeskJob } from './desk-job.ts'
import { findRollBackJob } from './find-job.ts'
import { openDesk } from './open-desk.ts'
import { queueJob } from './queue-job.ts'

/** Has a run rolled back; undefined where that is being done already, or waits to be. */
export function queueRollBack(
  rolledBackRunId: number,
  laterChanges: LaterChanges,
  queuedBy: string,
): DeskJob | undefined {
  const queue = openDesk().transaction((): DeskJob | undefined => {
    const before = findRollBackJob(rolledBackRunId)
    if (before?.state === 'waiting' || before?.state === 'running') return undefined
    return queueJob({ kind: 'rollBack', rolledBackRunId, laterChanges, queuedBy })
  })
  return queue.immediate()
}
