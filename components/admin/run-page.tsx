import { describeTime } from '@/components/trial/describe-time.ts'
import { ButtonLink } from '@/components/ui/button.tsx'
import { Note } from '@/components/ui/note.tsx'
import { PageLinks } from '@/components/ui/page-links.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { type Account, mayAct } from '@/lib/auth/account.ts'
import type { ImportRun, RunChange, RunRefusal, WarnedText } from '@/lib/trial/import-run.ts'
import { documentUrl, rollBackUrl, runsUrl, runUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { describeTotals, durationOfRun, nameOfRun, starterOfRun } from './describe-run.ts'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem-note.tsx'
import { RunChangesTable } from './run-changes-table.tsx'

export type RunPageProps = {
  account: Account
  problem: string | undefined
  run: ImportRun
  /** A page of what it changed; `count` in all. */
  changes: readonly RunChange[]
  count: number
  page: number
  pages: number
  /** Texts that it took in and whose reading warned, and those it did not take in; of many the first ones. */
  warned: readonly WarnedText[]
  warnedTotal: number
  refusals: readonly RunRefusal[]
}

/** One run: what it changed trial by trial, what was warned of and refused, and the way to take it back. */
export function RunPage(props: RunPageProps) {
  const { account, problem, run, changes, count, page, pages } = props
  return (
    <>
      <PageHead title={`Run no. ${run.id}: ${nameOfRun(run)}`} above={[{ href: runsUrl(), label: 'Runs' }]}>
        By {starterOfRun(run)}, <time dateTime={run.startedAt}>{describeTime(run.startedAt)}</time>
        {' · '}
        {durationOfRun(run) ? `took ${durationOfRun(run)}` : 'not finished'}
        {run.origin && <span className="[overflow-wrap:anywhere]"> · from {run.origin}</span>}
      </PageHead>
      <ProblemNote problem={problem} />
      <div className="space-y-4">
        <p className="text-base">{summaryOf(run)}</p>
        <RolledBack run={run} />
        {mayAct(account, 'admin') && count > 0 && (
          <div className="print:hidden">
            <ButtonLink href={rollBackUrl(run.id)}>Roll back…</ButtonLink>
          </div>
        )}
        <Panel id="changed" title="What it changed" aside={count > 0 ? countWords(count, 'change') : undefined}>
          {count === 0 ? (
            <p className="text-muted">{nothingChanged(run)}</p>
          ) : (
            <RunChangesTable run={run} changes={changes} />
          )}
          <PageLinks page={page} pages={pages} href={to => runUrl(run.id, to)} />
        </Panel>
        <Refusals refusals={props.refusals} refused={run.refused} />
        <Warned warned={props.warned} total={props.warnedTotal} />
      </div>
    </>
  )
}

const nothingChanged = ({ kind }: ImportRun): string =>
  kind === 'reparse'
    ? 'No text: it read stored ones again, and wrote anew what lists, filters and warnings tell of their trials. There is nothing to roll back.'
    : 'Nothing: every trial is told as before it.'

function summaryOf(run: ImportRun): string {
  if (!run.finishedAt)
    return 'It has not come to its end: it goes on, or was broken off. What it changed by now is below.'
  return `It came to ${describeTotals(run)}.`
}

function RolledBack({ run: { rolledBackBy, rolledBackRunId } }: { run: ImportRun }) {
  return (
    <>
      {rolledBackRunId !== null && (
        <p>
          It took back <a href={runUrl(rolledBackRunId)}>run no. {rolledBackRunId}</a>. Rolled back itself, it brings
          that again.
        </p>
      )}
      {rolledBackBy.length > 0 && (
        <Note title="Rolled back">
          by{' '}
          {rolledBackBy.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={runUrl(id)} className="link">
                run no. {id}
              </a>
            </span>
          ))}
          . Its texts stay in the histories of their trials.
        </Note>
      )}
    </>
  )
}

function Refusals({ refusals, refused }: { refusals: readonly RunRefusal[]; refused: number }) {
  if (refused === 0 && refusals.length === 0) return null
  return (
    <Panel id="refused" title={`${countWords(Math.max(refused, refusals.length), 'text')} refused`}>
      {refusals.length === 0 ? (
        <p className="text-muted">Which ones was not kept by the program that ran it.</p>
      ) : (
        <dl className="divide-y divide-line">
          {refusals.map(({ name, reason }) => (
            <div key={`${name} ${reason}`} className="keep-together py-1.5">
              <dt className="font-medium [overflow-wrap:anywhere]">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{reason}</dd>
            </div>
          ))}
        </dl>
      )}
      {refusals.length > 0 && refused > refusals.length && (
        <p className="mt-2 text-muted">and {(refused - refusals.length).toLocaleString('en')} more, not kept.</p>
      )}
    </Panel>
  )
}

function Warned({ warned, total }: { warned: readonly WarnedText[]; total: number }) {
  if (warned.length === 0) return null
  return (
    <Panel id="warned" title={`${countWords(total, 'text')} read with warnings`}>
      <ul className="columns-[20rem] gap-x-6">
        {warned.map(({ trialId, registry, documentId, warnings }) => (
          <li key={documentId} className="break-inside-avoid py-0.5">
            <a href={documentUrl(trialId, documentId)}>{trialId}</a> <span className="text-muted">{registry}</span>{' '}
            {countWords(warnings, 'warning')}
          </li>
        ))}
      </ul>
      {total > warned.length && (
        <p className="mt-2 text-muted">and {(total - warned.length).toLocaleString('en')} more texts.</p>
      )}
    </Panel>
  )
}
