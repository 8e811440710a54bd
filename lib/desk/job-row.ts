import { z } from 'zod'
import { DeskJob } from './desk-job.ts'

const JobRow = DeskJob.extend({ stopAsked: z.number(), totals: z.string().nullable() })

export const JOB_COLUMNS = Object.keys(DeskJob.shape).join(', ')

/** A job of the row that keeps it. */
export function jobOf(row: unknown): DeskJob {
  const { stopAsked, totals, ...job } = JobRow.parse(row)
  return DeskJob.parse({ ...job, stopAsked: stopAsked === 1, totals: totals === null ? null : JSON.parse(totals) })
}
