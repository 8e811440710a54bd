import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { findJob } from '@/lib/desk/find-job.ts'

/** The job of an address; undefined where it names none. */
export async function findAskedJob(params: Promise<{ jobId: string }>): Promise<DeskJob | undefined> {
  const { jobId } = await params
  return /^\d{1,9}$/.test(jobId) ? findJob(Number(jobId)) : undefined
}
