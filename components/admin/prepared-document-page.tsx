import { RegistryText } from '@/components/trial/registry-text.tsx'
import { Note } from '@/components/ui/note.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { PreparedDocument, PreparedImport, Stale } from '@/lib/desk/prepared-import.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { historyUrl, preparedDocumentUrl, preparedPartUrl, preparedUrl, trialUrl } from '@/lib/urls.ts'
import { describeConflicts, shortName, titleOfImport } from './describe-prepared.ts'
import { DocumentChanges } from './document-changes.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { DocumentWarnings } from './document-warnings.tsx'
import { isApplicable } from './documents-table.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem-note.tsx'
import type { ShownPreview } from './shown-preview.ts'
import './admin.css'

type PreparedDocumentPageProps = {
  problem: string | undefined
  prepared: PreparedImport
  shown: ShownPreview
  /** What changed since the import was prepared. */
  stale: Stale | undefined
  /** How many documents the import has. */
  count: number
  /** Places in the text that the address names, and the field that was read from them. */
  marks: readonly Span[]
  field: string | undefined
  /** The offset to show of a text that is too long for one page. */
  at: number | undefined
}

/** One text of a prepared import: what it would change, its warnings, and the text itself with their lines marked. */
export function PreparedDocumentPage(props: PreparedDocumentPageProps) {
  const { problem, prepared, shown, stale, count, marks, field, at } = props
  const { document, warnings, refusal, preview, rereading } = shown
  const { trialId, outcome, reason, note } = document
  const conflicts = describeConflicts(document)
  return (
    <>
      <PageHead
        title={shortName(document.name)}
        above={[{ href: preparedUrl(prepared.id), label: titleOfImport(prepared) }]}
      >
        <OutcomeMark outcome={outcome} />
        {trialId && (
          <>
            {' · '}
            {outcome === 'added' || outcome === 'refused' ? trialId : <a href={trialUrl(trialId)}>{trialId}</a>}
          </>
        )}
        {document.registry && ` · ${document.registry}`}
        {conflicts && <strong className="font-semibold text-warn"> · {conflicts}</strong>}
      </PageHead>
      <ProblemNote problem={problem} />
      <Neighbours shown={shown} count={count} />
      <div className="space-y-4">
        {stale && (
          <Note title={stale.title}>
            What is shown here is read and compared as it is now. Before it can be applied, it has to be{' '}
            <a href={preparedUrl(prepared.id)} className="link">
              prepared again
            </a>
            .
          </Note>
        )}
        {prepared.state === 'ready' && isApplicable(document) && <DocumentChoice document={document} />}
        {[...new Set([reason, refusal])].map(sentence => sentence && <Note key={sentence}>{sentence}</Note>)}
        {note && <Note kind="plain">{note}</Note>}
        <Became document={document} runId={prepared.importRunId} />
        <OtherTexts shown={shown} />
        {(preview || rereading) && (
          <Panel id="changes" title="What it would change">
            <DocumentChanges shown={shown} />
          </Panel>
        )}
        {!rereading && warnings.length > 0 && <DocumentWarnings document={document} warnings={warnings} />}
        {!rereading && <DocumentText shown={shown} marks={marks} field={field} at={at} />}
      </div>
    </>
  )
}

/** "3 of 14", with the ones before and after it. */
function Neighbours({ shown: { document, previous, next }, count }: { shown: ShownPreview; count: number }) {
  const { preparedId, position } = document
  return (
    <nav aria-label="Documents" className="mb-4 flex flex-wrap items-baseline gap-x-4 print:hidden">
      {previous !== null && (
        <a href={preparedDocumentUrl(preparedId, previous)} rel="prev">
          <span aria-hidden="true">‹ </span>Previous
        </a>
      )}
      <span className="text-muted">
        {(position + 1).toLocaleString('en')} of {count.toLocaleString('en')}
      </span>
      {next !== null && (
        <a href={preparedDocumentUrl(preparedId, next)} rel="next">
          Next<span aria-hidden="true"> ›</span>
        </a>
      )}
    </nav>
  )
}

function Became({ document, runId }: { document: PreparedDocument; runId: number | null }) {
  const { became, becameReason, trialId } = document
  if (became === null) return null
  return (
    <p>
      It became <OutcomeMark outcome={became} />
      {becameReason && `: ${becameReason}`}
      {trialId && runId !== null && (became === 'added' || became === 'updated') && (
        <>
          {' · '}
          <a href={became === 'updated' ? historyUrl(trialId, { kind: 'run', run: runId }) : trialUrl(trialId)}>
            {became === 'updated' ? 'the trial before and after' : 'the trial'}
          </a>
        </>
      )}
    </p>
  )
}

/** Several texts of a trial in one import act on each other: what is shown here is after those before it. */
function OtherTexts({ shown: { document, others } }: { shown: ShownPreview }) {
  if (others.length === 0) return null
  return (
    <Note kind="plain" title="The import has other texts of this trial.">
      Those that are chosen and come before count as applied in what is shown here:{' '}
      {others.map(({ position, name, chosen }, index) => (
        <span key={position}>
          {index > 0 && ', '}
          <a href={preparedDocumentUrl(document.preparedId, position)} className="link">
            {shortName(name)}
          </a>
          {!chosen && ' (not chosen)'}
        </span>
      ))}
    </Note>
  )
}

type DocumentTextProps = Pick<PreparedDocumentPageProps, 'shown' | 'marks' | 'field' | 'at'>

function DocumentText({ shown: { document, text, warnings }, marks, field, at }: DocumentTextProps) {
  if (text === null)
    return (
      <p className="text-muted">
        The desk keeps the text no longer. What was applied of it is among the texts of its trial.
      </p>
    )
  const spans = marks.length > 0 ? marks : warnings
  const focus = at ?? Math.min(...spans.map(({ start }) => start))
  return (
    <section aria-labelledby="text" className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id="text" className="font-semibold text-base">
          The text
        </h2>
        <span className="text-muted text-xs">
          {marks.length > 0 ? (
            <>
              {field && fieldLabel(field)} marked ·{' '}
              <a href={`${preparedDocumentUrl(document.preparedId, document.position)}#text`}>
                {warnings.length > 0 ? 'the warnings instead' : 'nothing marked'}
              </a>
            </>
          ) : (
            warnings.length > 0 && 'what the warnings speak of is marked'
          )}
        </span>
      </div>
      <RegistryText
        text={text}
        spans={spans}
        look={marks.length > 0 ? 'evidence' : 'warning'}
        focus={Number.isFinite(focus) ? focus : 0}
        partUrl={offset => preparedPartUrl(document.preparedId, document.position, offset)}
      />
    </section>
  )
}
