import { describeTime } from '@/components/trial/describe-time.ts'
import { Button, ButtonLink } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { preparedUrl, rollBackUrl, stopJobPath } from '@/lib/urls.ts'
import { describeProgress, percentOf, titleOfJob } from './describe-job.ts'

export const JOB_PANEL_ID = 'job'

/** A page without a script is loaded again after so many seconds. */
const RELOAD_AFTER = 3

type JobPanelProps = {
  job: DeskJob
  /** What has its turn while this one waits. */
  waitsFor: DeskJob | undefined
  /** Where the page is, to load it again. */
  here: string
  /** Milliseconds. */
  now: number
  /** Whether whoever looks at it may stop it. */
  mayStop: boolean
}

/** What the desk is doing, how far it is, and the way to stop it. `FollowJob` keeps it up to date. */
export function JobPanel({ job, waitsFor, here, now, mayStop }: JobPanelProps) {
  const percent = percentOf(job)
  return (
    <Panel id="progress" title={job.state === 'waiting' ? `${titleOfJob(job)}: waiting` : titleOfJob(job)}>
      <div id={JOB_PANEL_ID} data-job-state={job.state} className="space-y-2.5">
        <noscript>
          <meta httpEquiv="refresh" content={String(RELOAD_AFTER)} />
        </noscript>
        <progress aria-label={titleOfJob(job)} max={100} value={percent} className="job-progress" />
        <p data-job-progress="" className="font-medium">
          {describeProgress(job, now)}
        </p>
        <p role="status" data-job-status="" className="sr-only" />
        <p role="alert" data-job-problem="" className="font-medium text-bad empty:hidden" />
        {job.state === 'waiting' && <WaitsFor job={waitsFor} />}
        <p className="max-w-[75ch] text-muted">
          {job.attempts > 1 && 'It goes on from where a process that ended left it. '}
          {SAFE[job.kind]}
        </p>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {mayStop && <StopForm job={job} />}
          <noscript>
            <ButtonLink href={here}>Reload</ButtonLink>
          </noscript>
        </div>
      </div>
    </Panel>
  )
}

/** What may happen meanwhile, and what stopping does. */
const SAFE: Record<DeskJob['kind'], string> = {
  prepare: 'Nothing is written to the registry. The page may be closed: it goes on without it.',
  apply:
    'The page may be closed: it goes on without it. Stopping ends it after the documents at hand; what is applied by then stays applied, and can be rolled back.',
  rollBack:
    'The page may be closed: it goes on without it. Stopping ends it after the trials at hand; what is taken back by then stays taken back.',
}

function StopForm({ job }: { job: DeskJob }) {
  return (
    <form action={stopJobPath(job.id)} method="post">
      <Button type="submit" disabled={job.stopAsked}>
        {job.stopAsked ? 'Stopping…' : 'Stop'}
      </Button>
    </form>
  )
}

/** One at a time: which one, whose, and since when. */
function WaitsFor({ job }: { job: DeskJob | undefined }) {
  if (!job) return <p>Its turn comes next.</p>
  const href = pageOfJob(job)
  return (
    <p>
      One import at a time: it waits for{' '}
      {href ? <a href={href}>{titleOfJob(job).toLowerCase()}</a> : titleOfJob(job).toLowerCase()} by {job.queuedBy}
      {job.startedAt && <>, begun {describeTime(job.startedAt)}</>}.
    </p>
  )
}

/** Where a job can be followed. */
export function pageOfJob({ preparedId, rolledBackRunId }: DeskJob): string | undefined {
  if (rolledBackRunId !== null) return rollBackUrl(rolledBackRunId)
  return preparedId === null ? undefined : preparedUrl(preparedId)
}
