import type { DeskJob } from './desk-job.ts'
import { JOB_COLUMNS, jobOf } from './job-row.ts'
import { openDesk } from './open-desk.ts'

/** Whether somebody has yet to do something for the job. */
export const UNFINISHED = "state IN ('waiting', 'running')"

export const findJob = (id: number): DeskJob | undefined => firstOf('WHERE id = ?', id)

/** The newest job of a prepared import. */
export const findJobOfPrepared = (preparedId: string): DeskJob | undefined =>
  firstOf('WHERE preparedId = ? ORDER BY id DESC', preparedId)

/** The newest job that rolls a run back, or did. */
export const findRollBackJob = (runId: number): DeskJob | undefined =>
  firstOf("WHERE kind = 'rollBack' AND rolledBackRunId = ? ORDER BY id DESC", runId)

/** What a waiting job waits for: the one that is done before all others. */
export function findJobBefore(job: DeskJob): DeskJob | undefined {
  return job.state === 'waiting' ? firstOf(`WHERE ${UNFINISHED} AND id < ? ORDER BY id`, job.id) : undefined
}

/** The newest jobs, whatever became of them. */
export const listJobs = (count = 20): DeskJob[] => allOf('ORDER BY id DESC LIMIT ?', count)

/** What is being done and what waits, in the order in which it is done. */
export const listUnfinishedJobs = (): DeskJob[] => allOf(`WHERE ${UNFINISHED} ORDER BY id`)

const firstOf = (where: string, ...values: (string | number)[]): DeskJob | undefined =>
  allOf(`${where} LIMIT 1`, ...values)[0]

const allOf = (where: string, ...values: (string | number)[]): DeskJob[] =>
  openDesk()
    .prepare(`SELECT ${JOB_COLUMNS} FROM desk_jobs ${where}`)
    .all(...values)
    .map(jobOf)
