import type { DeskJob } from '@/lib/desk/desk-job.ts'

/** What there is to say of how far a job is. */
export type JobProgress = Pick<DeskJob, 'kind' | 'state' | 'done' | 'total' | 'startedAt' | 'attempts' | 'stopAsked'>

/** What a job does, as a heading. */
export function titleOfJob({ kind, rolledBackRunId }: Pick<DeskJob, 'kind' | 'rolledBackRunId'>): string {
  switch (kind) {
    case 'prepare':
      return 'Reading and comparing'
    case 'apply':
      return 'Applying'
    case 'rollBack':
      return `Rolling back run no. ${rolledBackRunId}`
  }
}

/** Before this many seconds a rate says nothing of the rest. */
const SECONDS_UNTIL_RATE = 2

/** "1,200 of 5,000 documents · 240 a second · about 16 seconds left". `now` in milliseconds. */
export function describeProgress(job: JobProgress, now: number): string {
  if (job.state === 'waiting') return 'Waiting for its turn.'
  const noun = job.kind === 'rollBack' ? ['trial', 'trials'] : ['document', 'documents']
  const [count, of] = [job.total ?? job.done, job.total === null ? '' : ` of ${job.total.toLocaleString('en')}`]
  const parts = [`${job.done.toLocaleString('en')}${of} ${count === 1 ? noun[0] : noun[1]}`]
  const rate = job.state === 'running' ? rateOf(job, now) : undefined
  if (rate) parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')} a second`)
  if (rate && job.total !== null && job.total > job.done)
    parts.push(`about ${describeSeconds((job.total - job.done) / rate)} left`)
  if (job.stopAsked && job.state === 'running') parts.push('stopping after this batch')
  return parts.join(' · ')
}

/** Documents a second; undefined where too little is known, or where an earlier process did a part of them. */
function rateOf({ done, startedAt, attempts }: JobProgress, now: number): number | undefined {
  if (!startedAt || attempts > 1) return undefined
  const seconds = (now - Date.parse(startedAt)) / 1000
  return seconds >= SECONDS_UNTIL_RATE && done > 0 ? done / seconds : undefined
}

/** "40 seconds", "3 minutes", "2 hours": what is left is never known better than that. */
export function describeSeconds(seconds: number): string {
  const [amount, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour']
  const rounded = Math.max(1, Math.round(amount))
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}

/** From 0 to 100; undefined where it is not known of how many. */
export const percentOf = ({ done, total }: Pick<JobProgress, 'done' | 'total'>): number | undefined =>
  total === null || total === 0 ? undefined : Math.min(100, Math.floor((100 * done) / total))
