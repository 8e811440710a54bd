import type { ReactNode } from 'react'
import { RecordTable } from '@/components/trial/record-table.tsx'
import type { PreparedDocument, PreparedImport } from '@/lib/desk/prepared-import.ts'
import { historyUrl, preparedDocumentUrl, trialUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { describeConflicts, shortName } from './describe-prepared.ts'
import { OutcomeMark } from './outcome-mark.tsx'

type DocumentsTableProps = {
  prepared: PreparedImport
  documents: readonly PreparedDocument[]
  /** Whether texts can be ticked; the table stands in a form then. */
  choosing: boolean
}

/** Texts of a prepared import with what would become of each, or what became of it. */
export function DocumentsTable({ prepared, documents, choosing }: DocumentsTableProps) {
  const at = (place: number): PreparedDocument => documents[place] as PreparedDocument
  const became = documents.some(document => document.became !== null)
  return (
    <div className="overflow-x-auto">
      <RecordTable
        caption="Documents in the order offered"
        count={documents.length}
        columns={[
          {
            label: 'Document',
            cell: place => <NameCell document={at(place)} choosing={choosing} />,
            className: 'sm:min-w-56',
          },
          { label: 'Trial', cell: place => trialCell(at(place)) },
          { label: 'Registry', cell: place => at(place).registry ?? '' },
          {
            label: became ? 'Was to be' : 'Would be',
            cell: place => <OutcomeCell document={at(place)} />,
            className: 'sm:max-w-md',
          },
          {
            label: 'Became',
            cell: place => becameCell(at(place), prepared.importRunId),
            isUsed: became,
            className: 'sm:max-w-md',
          },
          {
            label: 'Changes',
            cell: place => (at(place).changes > 0 ? countWords(at(place).changes, 'field') : ''),
            isUsed: documents.some(({ changes }) => changes > 0),
          },
          {
            label: 'Conflicts',
            cell: place => conflictsCell(at(place)),
            isUsed: documents.some(({ newConflicts, settledConflicts }) => newConflicts + settledConflicts > 0),
          },
          {
            label: 'Warnings',
            cell: place => (at(place).warnings > 0 ? at(place).warnings.toLocaleString('en') : ''),
            isUsed: documents.some(({ warnings }) => warnings > 0),
          },
        ]}
      />
    </div>
  )
}

export const isApplicable = ({ outcome }: Pick<PreparedDocument, 'outcome'>): boolean =>
  outcome === 'added' || outcome === 'updated'

function NameCell({ document, choosing }: { document: PreparedDocument; choosing: boolean }) {
  const { preparedId, position, name, chosen } = document
  const link = (
    <a href={preparedDocumentUrl(preparedId, position)} className="link min-w-0 [overflow-wrap:anywhere]">
      {shortName(name)}
    </a>
  )
  if (!choosing) return link
  return (
    <span className="flex items-baseline gap-2.5">
      {isApplicable(document) ? (
        <>
          <input type="hidden" name="shown" value={position} />
          <input
            type="checkbox"
            name="chosen"
            value={position}
            defaultChecked={chosen}
            aria-label={`Apply ${shortName(name)}`}
            className="translate-y-0.5"
          />
        </>
      ) : (
        <span className="w-4 flex-none" />
      )}
      {link}
    </span>
  )
}

function trialCell({ trialId, outcome }: PreparedDocument): ReactNode {
  if (!trialId) return null
  // A trial that is to be added has no page yet.
  return outcome === 'updated' || outcome === 'unchanged' ? <a href={trialUrl(trialId)}>{trialId}</a> : trialId
}

function OutcomeCell({ document: { outcome, reason, note } }: { document: PreparedDocument }) {
  return (
    <>
      <OutcomeMark outcome={outcome} />
      {[reason, note].map(
        remark =>
          remark && (
            <span key={remark} className="block text-xs [overflow-wrap:anywhere]">
              {remark}
            </span>
          ),
      )}
    </>
  )
}

function becameCell(document: PreparedDocument, runId: number | null): ReactNode {
  const { trialId, became, becameReason } = document
  if (became === null)
    return isApplicable(document) ? (
      <span className="text-muted">{document.chosen ? 'not applied' : 'not chosen'}</span>
    ) : null
  return (
    <>
      <OutcomeMark outcome={became} />
      {trialId && runId !== null && (became === 'added' || became === 'updated') && (
        <>
          {' '}
          <a href={became === 'updated' ? historyUrl(trialId, { kind: 'run', run: runId }) : trialUrl(trialId)}>
            {became === 'updated' ? 'before and after' : 'the trial'}
          </a>
        </>
      )}
      {becameReason && <span className="block text-xs [overflow-wrap:anywhere]">{becameReason}</span>}
    </>
  )
}

function conflictsCell(document: PreparedDocument): ReactNode {
  const words = describeConflicts(document)
  return words ? <span className="text-warn">{words}</span> : null
}
