import type { LaterChanges } from '@/lib/trial/import-run.ts'
import type { DeskJob } from './desk-job.ts'
import { findJob } from './find-job.ts'
import { openDesk } from './open-desk.ts'

/** Something for the desk to do; `queuedBy` is the account's name. */
export type NewJob = { queuedBy: string } & (
  | { kind: 'prepare' | 'apply'; preparedId: string }
  | { kind: 'rollBack'; rolledBackRunId: number; laterChanges: LaterChanges }
)

/** Puts a job behind all others. Somebody has to see to it that it is done: `ensureRunner`. */
export function queueJob(job: NewJob): DeskJob {
  const { lastInsertRowid } = openDesk()
    .prepare(
      `INSERT INTO desk_jobs (kind, preparedId, rolledBackRunId, laterChanges, queuedBy, queuedAt, state)
       VALUES (@kind, @preparedId, @rolledBackRunId, @laterChanges, @queuedBy, @queuedAt, 'waiting')`,
    )
    .run({ preparedId: null, rolledBackRunId: null, laterChanges: null, ...job, queuedAt: new Date().toISOString() })
  const queued = findJob(Number(lastInsertRowid))
  if (!queued) throw new Error('The job that was queued is not there')
  return queued
}
