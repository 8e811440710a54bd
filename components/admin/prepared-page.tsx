import { describeTime } from '@/components/trial/describe-time.ts'
import { Panel } from '@/components/ui/panel.tsx'
import type { Account } from '@/lib/auth/account.ts'
import { mayAct } from '@/lib/auth/account.ts'
import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import { preparedUrl } from '@/lib/urls.ts'
import { ChooseForm } from './choose-form.tsx'
import { countWords } from './count-words.ts'
import { applicable, isUnderWay, restOfOrigin, type ShownImport, titleOfImport } from './describe-prepared.ts'
import { DocumentDetails } from './document-details.tsx'
import { JobPanel } from './job-panel.tsx'
import { PageHead } from './page-head.tsx'
import { PreparedDocuments } from './prepared-documents.tsx'
import { PreparedState } from './prepared-state.tsx'
import { ProblemNote } from './problem-note.tsx'
import type { ShownPreview } from './shown-preview.ts'
import { Tally } from './tally.tsx'
import './admin.css'

export type PreparedPageProps = {
  account: Account
  problem: string | undefined
  shown: ShownImport
  /** What the list is narrowed to. */
  outcome: string | undefined
  page: number
  pages: number
  /** Of the page. */
  documents: readonly PreparedDocument[]
  /** How many texts a conflict came or went by, and how many chosen ones were not applied. */
  conflicts: number
  failed: number
  /** What the texts of this page would change, where these are few. */
  previews: readonly ShownPreview[]
  /** Milliseconds. */
  now: number
}

/** A prepared import: what it would change, then how it is applied, then what became of it. */
export function PreparedPage(props: PreparedPageProps) {
  const { account, problem, shown, outcome, previews, now } = props
  const { prepared, totals, job, waitsFor } = shown
  const count = totals.added + totals.updated + totals.unchanged + totals.refused
  return (
    <>
      <PageHead title={titleOfImport(prepared)}>
        Offered by {prepared.preparedBy},{' '}
        <time dateTime={prepared.preparedAt}>{describeTime(prepared.preparedAt)}</time>
        {count > 0 && <> · {countWords(count, 'document')}</>}
        {restOfOrigin(prepared) && <span className="block [overflow-wrap:anywhere]">{restOfOrigin(prepared)}</span>}
      </PageHead>
      <ProblemNote problem={problem} />
      <div className="space-y-4">
        {job && isUnderWay(shown) && (
          <JobPanel
            job={job}
            waitsFor={waitsFor}
            here={preparedUrl(prepared.id)}
            now={now}
            mayStop={job.kind === 'prepare' || mayAct(account, 'admin')}
          />
        )}
        <PreparedState account={account} shown={shown} failed={props.failed} />
        {count > 0 && (
          <Panel id="documents" title={prepared.state === 'ready' ? 'What it would change' : 'Documents'}>
            <div className="space-y-3">
              <Tally
                prepared={prepared}
                totals={totals}
                conflicts={props.conflicts}
                failed={props.failed}
                outcome={outcome}
              />
              {prepared.state === 'ready' && applicable(totals) > 0 ? (
                <ChooseForm {...props} />
              ) : (
                <PreparedDocuments {...props} choosing={false} />
              )}
            </div>
          </Panel>
        )}
        {previews.map(preview => (
          <DocumentDetails key={preview.document.position} shown={preview} />
        ))}
      </div>
    </>
  )
}
