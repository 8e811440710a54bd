import type { DeskJob } from './desk-job.ts'
import { openDesk } from './open-desk.ts'

type Totals = NonNullable<DeskJob['totals']>

/** How far a job is: `done` of `total` where that is known. */
export type Progress = { done: number; total?: number | null; totals?: Totals; importRunId?: number | undefined }

export type JobProgress = {
  /** Tells how far the job is. Written a few times a second, however often it is told. */
  report: (progress: Progress) => void
  /** Writes what was told last. */
  flush: () => void
  /** Whether somebody asked the job to end. */
  isStopAsked: () => boolean
}

/** How often progress is written at most, in milliseconds. */
const INTERVAL = 250

/**
 * The progress of a job. Getting further than the process did that had the job before shows that the job can be done:
 * attempts are counted from there.
 */
export function openProgress({ id, done: doneBefore }: DeskJob): JobProgress {
  let writtenAt = Number.NEGATIVE_INFINITY
  let told: Progress | undefined
  const write = () => {
    if (!told) return
    const { done, total, totals, importRunId } = told
    openDesk()
      .prepare(
        `UPDATE desk_jobs SET done = @done, total = coalesce(@total, total), totals = coalesce(@totals, totals),
           importRunId = coalesce(@importRunId, importRunId), attempts = iif(@isFurther, 1, attempts) WHERE id = @id`,
      )
      .run({
        id,
        done,
        total: total ?? null,
        totals: totals ? JSON.stringify(totals) : null,
        importRunId: importRunId ?? null,
        isFurther: done > doneBefore ? 1 : 0,
      })
    told = undefined
    writtenAt = performance.now()
  }
  return {
    report(progress) {
      told = progress
      if (performance.now() - writtenAt >= INTERVAL) write()
    },
    flush: write,
    isStopAsked: () =>
      openDesk().prepare<[number], number>('SELECT stopAsked FROM desk_jobs WHERE id = ?').pluck().get(id) === 1,
  }
}
