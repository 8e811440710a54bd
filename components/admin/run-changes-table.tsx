import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import type { ChangedText, ImportRun, RunChange } from '@/lib/trial/import-run.ts'
import { documentUrl, historyUrl, trialUrl } from '@/lib/urls.ts'
import './admin.css'

type RunChangesTableProps = { run: ImportRun; changes: readonly RunChange[] }

/** What a run made of each trial: which text told it before and which after, with the way to what changed. */
export function RunChangesTable({ run, changes }: RunChangesTableProps) {
  const at = (place: number): RunChange => changes[place] as RunChange
  return (
    <div className="overflow-x-auto">
      <RecordTable
        caption={`Trials that run no. ${run.id} changed`}
        count={changes.length}
        columns={[
          { label: 'Trial', cell: place => <TrialCell change={at(place)} /> },
          { label: 'Registry', cell: place => at(place).registry },
          { label: 'Became', cell: place => <BecameMark became={at(place).became} /> },
          { label: 'Told before by', cell: place => <TextCell change={at(place)} text={at(place).before} /> },
          { label: 'Told then by', cell: place => <TextCell change={at(place)} text={at(place).after} /> },
          { label: 'Changes', cell: place => <ChangesCell run={run} change={at(place)} /> },
        ]}
      />
    </div>
  )
}

/** A trial that nothing tells any more has its history alone. */
function TrialCell({ change: { trialId, title } }: { change: RunChange }) {
  return (
    <>
      {title === null ? <span>{trialId}</span> : <a href={trialUrl(trialId)}>{trialId}</a>}
      {title && <span className="line-clamp-2 font-normal">{title}</span>}
    </>
  )
}

const MARKS: Record<RunChange['became'], { sign: string; outcome: string }> = {
  added: { sign: '+', outcome: 'added' },
  updated: { sign: '≠', outcome: 'updated' },
  removed: { sign: '−', outcome: 'refused' },
}

const BecameMark = ({ became }: Pick<RunChange, 'became'>) => (
  <span className="outcome" data-outcome={MARKS[became].outcome}>
    <span aria-hidden="true">{MARKS[became].sign}</span>
    {became}
  </span>
)

function TextCell({ change: { trialId }, text }: { change: RunChange; text: ChangedText | null }) {
  if (!text) return <span className="text-muted">nothing</span>
  return (
    <a href={documentUrl(trialId, text.documentId)}>
      <span className="sm:whitespace-nowrap">text of {describeTime(text.importedAt)}</span>
    </a>
  )
}

function ChangesCell({ run, change: { trialId, became, registry } }: { run: ImportRun; change: RunChange }) {
  return (
    <a href={became === 'updated' ? historyUrl(trialId, { kind: 'run', run: run.id }) : historyUrl(trialId)}>
      {became === 'updated' ? 'before and after' : 'history'}
      <span className="sr-only">
        {' '}
        of {trialId}, {registry}
      </span>
    </a>
  )
}
