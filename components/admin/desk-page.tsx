import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import type { ImportRun } from '@/lib/trial/import-run.ts'
import { preparedUrl, runsUrl } from '@/lib/urls.ts'
import { describeProgress, titleOfJob } from './describe-job.ts'
import {
  describeConflicts,
  describeState,
  isUnderWay,
  restOfOrigin,
  type ShownImport,
  titleOfImport,
} from './describe-prepared.ts'
import { describeTotals } from './describe-run.ts'
import { pageOfJob } from './job-panel.tsx'
import { type OfferLimits, OfferPanel } from './offer-panel.tsx'
import { ProblemNote } from './problem-note.tsx'
import { RunsTable } from './runs-table.tsx'
import './admin.css'

type DeskPageProps = {
  problem: string | undefined
  /** What was offered and is neither applied nor discarded, newest first. */
  imports: readonly ShownImport[]
  /** What is being done and what waits, in order. */
  jobs: readonly DeskJob[]
  /** The last ones, newest first. */
  runs: readonly ImportRun[]
  limits: OfferLimits
  hasSeeds: boolean
  /** Milliseconds. */
  now: number
}

/** The first page of the desk: what is on it, the way to offer more, and what went in last. */
export function DeskPage({ problem, imports, jobs, runs, limits, hasSeeds, now }: DeskPageProps) {
  const rollBacks = jobs.filter(({ kind }) => kind === 'rollBack')
  return (
    <>
      <h1 className="mb-4 font-semibold text-xl sm:text-2xl">Import desk</h1>
      <ProblemNote problem={problem} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        {(imports.length > 0 || rollBacks.length > 0) && (
          <Panel
            id="waiting"
            title="On the desk"
            aside="neither applied nor discarded yet"
            padded={false}
            className="lg:col-span-2"
          >
            {rollBacks.map(job => (
              <RollBackLine key={job.id} job={job} now={now} />
            ))}
            {imports.length > 0 && <ImportsTable imports={imports} now={now} />}
          </Panel>
        )}
        <OfferPanel limits={limits} hasSeeds={hasSeeds} />
        <Panel
          id="runs"
          title="Last runs"
          aside={runs.length > 0 ? <a href={runsUrl()}>All runs</a> : undefined}
          padded={runs.length === 0}
          className="self-start"
        >
          {runs.length > 0 ? (
            <div className="max-sm:px-4 sm:px-1.5">
              <RunsTable runs={runs} short />
            </div>
          ) : (
            <p className="text-muted">Nothing was imported yet.</p>
          )}
        </Panel>
      </div>
    </>
  )
}

function RollBackLine({ job, now }: { job: DeskJob; now: number }) {
  return (
    <p className="border-line border-b px-4 py-2 last:border-b-0">
      <a href={pageOfJob(job)}>{titleOfJob(job)}</a>{' '}
      <span className="text-muted">
        by {job.queuedBy} · {describeProgress(job, now)}
      </span>
    </p>
  )
}

function ImportsTable({ imports, now }: { imports: readonly ShownImport[]; now: number }) {
  const at = (place: number): ShownImport => imports[place] as ShownImport
  return (
    <div className="max-sm:px-4 sm:px-1.5">
      <RecordTable
        caption="Prepared imports, newest first"
        count={imports.length}
        columns={[
          {
            label: 'Import',
            className: 'sm:w-2/5',
            cell: place => (
              <>
                <a href={preparedUrl(at(place).prepared.id)} className="link [overflow-wrap:anywhere]">
                  {titleOfImport(at(place).prepared)}
                </a>
                <span className="line-clamp-2 font-normal text-muted text-xs [overflow-wrap:anywhere]">
                  {restOfOrigin(at(place).prepared)}
                </span>
              </>
            ),
          },
          {
            label: 'Offered',
            cell: place => (
              <>
                {at(place).prepared.preparedBy},{' '}
                <time dateTime={at(place).prepared.preparedAt} className="sm:whitespace-nowrap">
                  {describeTime(at(place).prepared.preparedAt)}
                </time>
              </>
            ),
          },
          { label: 'State', cell: place => <State shown={at(place)} now={now} /> },
          { label: 'What it would do', cell: place => <Effect shown={at(place)} /> },
        ]}
      />
    </div>
  )
}

function State({ shown, now }: { shown: ShownImport; now: number }) {
  return (
    <>
      <span className="font-medium">{describeState(shown)}</span>
      {shown.job && isUnderWay(shown) && shown.job.state === 'running' && (
        <span className="block text-muted text-xs">{describeProgress(shown.job, now)}</span>
      )}
    </>
  )
}

function Effect({ shown: { prepared, totals } }: { shown: ShownImport }) {
  if (prepared.state === 'reading') return <span className="text-muted">not known yet</span>
  const conflicts = describeConflicts(totals)
  return (
    <>
      {describeTotals(totals)}
      {conflicts && <span className="block text-warn text-xs">{conflicts}</span>}
    </>
  )
}
