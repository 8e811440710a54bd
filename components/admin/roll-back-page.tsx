import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { Button, ButtonLink } from '@/components/ui/button.tsx'
import { Note } from '@/components/ui/note.tsx'
import { PageLinks } from '@/components/ui/page-links.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import type { ImportRun, LaterChange, LaterChanges, RollBackCounts, RollBackPlan } from '@/lib/trial/import-run.ts'
import { historyUrl, rollBackActionPath, rollBackUrl, runsUrl, runUrl, trialUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { isUnderWay } from './describe-prepared.ts'
import { nameOfRun, RUN_KIND_LABELS, starterOfRun } from './describe-run.ts'
import { JobPanel } from './job-panel.tsx'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem-note.tsx'

type RollBackPageProps = {
  problem: string | undefined
  run: ImportRun
  /** Null while it is being rolled back. */
  plan: RollBackPlan | null
  /** The newest roll-back of the run, and what has its turn before it. */
  job: DeskJob | undefined
  waitsFor: DeskJob | undefined
  page: number
  /** Milliseconds. */
  now: number
}

/** What rolling a run back would do, later changes first, and the way to do it; then how far it is, and how it ended. */
export function RollBackPage({ problem, run, plan, job, waitsFor, page, now }: RollBackPageProps) {
  return (
    <>
      <PageHead
        title={`Roll back run no. ${run.id}`}
        above={[
          { href: runsUrl(), label: 'Runs' },
          { href: runUrl(run.id), label: `Run no. ${run.id}` },
        ]}
      >
        {nameOfRun(run)} by {starterOfRun(run)}, <time dateTime={run.startedAt}>{describeTime(run.startedAt)}</time>
        {run.origin && <span className="[overflow-wrap:anywhere]"> · from {run.origin}</span>}
      </PageHead>
      <ProblemNote problem={problem} />
      <div className="space-y-4">
        {job && isUnderWay({ job }) ? (
          <JobPanel job={job} waitsFor={waitsFor} here={rollBackUrl(run.id)} now={now} mayStop />
        ) : (
          <>
            {job && <HowItEnded job={job} />}
            {plan && <Plan plan={plan} page={page} />}
          </>
        )}
      </div>
    </>
  )
}

function HowItEnded({ job: { state, message, importRunId, totals } }: { job: DeskJob }) {
  const run = importRunId !== null && <a href={runUrl(importRunId)}>run no. {importRunId}</a>
  if (state === 'done')
    return (
      <Note kind="plain" title="Rolled back.">
        {run && <>By {run}. </>}
        {totals && totals.refused > 0 && `${countWords(totals.refused, 'trial')} stayed as they were. `}
        {message}
      </Note>
    )
  return (
    <Note title={state === 'stopped' ? 'Stopped.' : 'It failed.'}>
      {message} {run && <>What was taken back by then stands in {run}. </>}
      {state === 'stopped' && 'Rolling back once more does the rest.'}
    </Note>
  )
}

function Plan({ plan, page }: { plan: RollBackPlan; page: number }) {
  const { run, keep, takeAlong, laterTotal } = plan
  if (keep.changed + takeAlong.changed === 0)
    return (
      <>
        <p className="max-w-[80ch] text-base">
          There is nothing to take back: every trial that it changed is told as before it already.
        </p>
        <ButtonLink href={runUrl(run.id)}>Back to the run</ButtonLink>
      </>
    )
  return (
    <>
      <p className="max-w-[80ch] text-base">
        Rolling back returns each trial to the texts that told it before the run. It is a run of its own, so that it can
        be rolled back too, and no text is deleted: each stays in the history of its trial.
      </p>
      {laterTotal > 0 && <LaterPanel plan={plan} page={page} />}
      <Unreadable plan={plan} />
      <RollBackForm plan={plan} />
    </>
  )
}

function LaterPanel({
  plan: { later, laterTotal, changedLater, pages, run },
  page,
}: {
  plan: RollBackPlan
  page: number
}) {
  const at = (place: number): LaterChange => later[place] as LaterChange
  return (
    <Panel
      id="later"
      title={`${countWords(changedLater, 'trial')} changed again since`}
      aside={countWords(laterTotal, 'later change')}
    >
      <div className="overflow-x-auto">
        <RecordTable
          caption="Changes after this run"
          count={later.length}
          columns={[
            { label: 'Trial', cell: place => <a href={historyUrl(at(place).trialId)}>{at(place).trialId}</a> },
            { label: 'Registry', cell: place => at(place).registry },
            {
              label: 'By',
              cell: place => (
                <>
                  <a href={runUrl(at(place).runId)}>run no. {at(place).runId}</a> {RUN_KIND_LABELS[at(place).kind]}
                </>
              ),
            },
            {
              label: 'When',
              cell: place => <time dateTime={at(place).startedAt}>{describeTime(at(place).startedAt)}</time>,
            },
          ]}
        />
      </div>
      <PageLinks page={page} pages={pages} href={to => rollBackUrl(run.id, to)} />
    </Panel>
  )
}

function Unreadable({ plan: { unreadable, unlooked } }: { plan: RollBackPlan }) {
  return (
    <>
      {unreadable.length > 0 && (
        <Note title={`${countWords(unreadable.length, 'text')} can no longer be read: their trials stay as they are.`}>
          {unreadable.map(({ name, reason }) => (
            <span key={name} className="block [overflow-wrap:anywhere]">
              {name}: {reason}
            </span>
          ))}
        </Note>
      )}
      {unlooked > 0 && (
        <p className="text-muted">
          {countWords(unlooked, 'text')} of an older parser version {unlooked === 1 ? 'was' : 'were'} not tried
          beforehand: what cannot be read then stays as it is, and is reported.
        </p>
      )}
    </>
  )
}

function RollBackForm({ plan }: { plan: RollBackPlan }) {
  const { run, keep, takeAlong, laterTotal, vanishing } = plan
  return (
    <form action={rollBackActionPath(run.id)} method="post" className="rounded-lg border border-line bg-surface p-4">
      {laterTotal > 0 ? (
        <fieldset className="space-y-2">
          <legend className="mb-2 font-semibold">What is to become of the later changes?</legend>
          <Choice value="keep" title="Keep them" counts={keep}>
            A trial that changed again stays as it is now; only what nothing changed since is taken back.
          </Choice>
          <Choice value="takeAlong" title="Take them along" counts={takeAlong}>
            These trials too return to what they were before run no. {run.id}, and lose what came later.
          </Choice>
        </fieldset>
      ) : (
        <>
          <p>{describeCounts(keep)}</p>
          <input type="hidden" name="later" value="keep" />
        </>
      )}
      <Vanishing ids={vanishing} count={keep.vanishing} isOfKeep={laterTotal > 0} />
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        <Button type="submit" look="primary">
          Roll back run no. {run.id}
        </Button>
        <ButtonLink href={runUrl(run.id)}>Leave it as it is</ButtonLink>
      </div>
    </form>
  )
}

type ChoiceProps = {
  value: LaterChanges
  title: string
  counts: RollBackCounts
  children: string | (string | number)[]
}

/** Neither is ticked beforehand: the choice is to be made. */
const Choice = ({ value, title, counts, children }: ChoiceProps) => (
  <label className="flex items-start gap-2.5">
    <input type="radio" name="later" value={value} required className="mt-0.5" />
    <span>
      <strong className="font-semibold">{title}.</strong> {children}{' '}
      <span className="text-muted">{describeCounts(counts)}</span>
    </span>
  </label>
)

/** "3 trials return to what they were; 1 of them vanishes from the lists; 2 stay as they are." */
function describeCounts({ changed, vanishing, reappearing, unchanged }: RollBackCounts): string {
  const parts = [
    changed === 1 ? '1 trial returns to what it was' : `${countWords(changed, 'trial')} return to what they were`,
    vanishing > 0 && (vanishing === 1 ? '1 of them vanishes' : `${vanishing.toLocaleString('en')} of them vanish`),
    reappearing > 0 && `${reappearing.toLocaleString('en')} come back into the lists`,
    unchanged > 0 && (unchanged === 1 ? '1 stays as it is' : `${unchanged.toLocaleString('en')} stay as they are`),
  ]
  return `${parts.filter(part => part !== false).join('; ')}.`
}

/** Trials that the run brought in: without it no registry tells them. */
function Vanishing({ ids, count, isOfKeep }: { ids: readonly string[]; count: number; isOfKeep: boolean }) {
  if (ids.length === 0) return null
  return (
    <div className="mt-3">
      <p>
        <strong className="font-semibold">
          {countWords(count, 'trial')} would vanish from lists, search and exports
          {isOfKeep && ' even with later changes kept'}
        </strong>{' '}
        (the run brought {count === 1 ? 'it' : 'them'} in); the history stays:
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {ids.map(id => (
          <li key={id}>
            <a href={trialUrl(id)}>{id}</a>
          </li>
        ))}
        {count > ids.length && <li className="text-muted">and {(count - ids.length).toLocaleString('en')} more</li>}
      </ul>
    </div>
  )
}
