import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Note } from '@/components/ui/note.tsx'
import { type Account, mayAct } from '@/lib/auth/account.ts'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { type PreparedAction, preparedActionPath, runUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { applicable, describeConflicts, isUnderWay, type ShownImport } from './describe-prepared.ts'
import { describeTotals } from './describe-run.ts'

type PreparedStateProps = {
  account: Account
  shown: ShownImport
  /** How many chosen texts were not applied, once it was tried. */
  failed: number
}

/** Where an import stands, in sentences, and what can be done with the whole of it. */
export function PreparedState({ account, shown, failed }: PreparedStateProps) {
  const { prepared } = shown
  if (isUnderWay(shown) && prepared.state !== 'stale') return null
  return (
    <div className="space-y-2.5">
      <Sentences shown={shown} />
      <Actions account={account} shown={shown} failed={failed} />
    </div>
  )
}

function Sentences({ shown }: { shown: ShownImport }) {
  const { prepared, totals, job } = shown
  const { message, importRunId } = prepared
  const [applied, stopped] = [job?.kind === 'apply' ? job.totals : null, job && stoppedAfter(job)]
  switch (prepared.state) {
    case 'ready':
      return (
        <>
          {message && <Note>{message}</Note>}
          {shown.stale && (
            <Note title={shown.stale.title}>
              {shown.stale.sentence} Nothing is applied unseen: prepare it again first.
            </Note>
          )}
          {!shown.stale && <Effect shown={shown} />}
        </>
      )
    case 'stale':
      return (
        <Note title="Nothing was applied.">
          {message} {isUnderWay(shown) ? 'It is being prepared again.' : 'Prepare it again.'}
        </Note>
      )
    case 'applied':
      return (
        <Lead>
          Applied
          {importRunId !== null && (
            <>
              {' '}
              by <Run id={importRunId} />
            </>
          )}
          {applied && `: ${describeTotals(applied)}`}. {message}
        </Lead>
      )
    case 'stopped':
      return (
        <Note title={stopped ? `Stopped after ${stopped}.` : 'Stopped.'}>
          {importRunId !== null ? (
            <>
              What was applied by then stands in <Run id={importRunId} />, which can be rolled back.{' '}
            </>
          ) : (
            'Nothing was applied. '
          )}
          {message}
        </Note>
      )
    case 'discarded':
      return <Lead>Discarded: nothing of it was applied. {message}</Lead>
    case 'failed':
      return (
        <Note title="It failed.">
          {message ?? 'Nothing is known of why.'}
          {importRunId !== null && (
            <>
              {' '}
              What was applied by then stands in <Run id={importRunId} />.
            </>
          )}
        </Note>
      )
    default:
      return totals.chosen > 0 && message ? <Lead>{message}</Lead> : null
  }
}

/** "857 of 3,840 documents". */
const stoppedAfter = ({ kind, state, done, total }: DeskJob): string | undefined =>
  kind === 'apply' && state === 'stopped' && total !== null
    ? `${done.toLocaleString('en')} of ${countWords(total, 'document')}`
    : undefined

const Lead = ({ children }: { children: ReactNode }) => <p className="max-w-[80ch] text-base">{children}</p>

const Run = ({ id }: { id: number }) => <a href={runUrl(id)}>run no. {id}</a>

/** What applying would come to, in one line. */
function Effect({ shown: { prepared, totals } }: { shown: ShownImport }) {
  const conflicts = describeConflicts(totals)
  const isReading = prepared.kind === 'reparse'
  return (
    <>
      <Lead>
        {applicable(totals) === 0
          ? `Nothing to apply: ${describeTotals(totals)}.`
          : `Nothing is written yet. Applied, it would come to ${describeTotals(totals)}.`}{' '}
        {conflicts && <strong className="font-semibold text-warn">{conflicts}</strong>}
      </Lead>
      {isReading && (
        <p className="max-w-[80ch] text-muted">
          A trial’s own page is read by today’s parsers already. Reading again brings lists, filters, sorting and the
          words that searches go by up to it; of these words it cannot be shown which change.
        </p>
      )}
    </>
  )
}

function Actions({ account, shown, failed }: PreparedStateProps) {
  const { prepared, totals } = shown
  const isAdmin = mayAct(account, 'admin')
  const { state } = prepared
  const isRest = state === 'stopped' || (state === 'applied' && failed > 0)
  const isOpen = ['ready', 'stale', 'failed'].includes(state)
  if (isUnderWay(shown) || !(isOpen || isRest)) return null
  const mayDiscard = ['ready', 'failed', 'stopped'].includes(state) && (isAdmin || prepared.preparedBy === account.name)
  const isOver = state === 'ready' && applicable(totals) === 0
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ActionForm id={prepared.id} action="again" look={state === 'ready' && !shown.stale ? 'plain' : 'primary'}>
        {isRest ? 'Prepare the rest again' : 'Prepare again'}
      </ActionForm>
      {mayDiscard && (
        <ActionForm id={prepared.id} action="discard" look={isOver ? 'primary' : 'plain'}>
          {isOver ? 'Done: clear it from the desk' : 'Discard'}
        </ActionForm>
      )}
    </div>
  )
}

type ActionFormProps = { id: string; action: PreparedAction; look: 'plain' | 'primary'; children: ReactNode }

const ActionForm = ({ id, action, look, children }: ActionFormProps) => (
  <form action={preparedActionPath(id, action)} method="post">
    <Button type="submit" look={look}>
      {children}
    </Button>
  </form>
)
