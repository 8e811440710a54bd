import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { TrialSection } from '@/components/trial/trial-section.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { HistoryDocument, HistoryQuestion, HistoryRun, TrialHistory } from '@/lib/trial/history.ts'
import { documentUrl, historyUrl, trialPartUrl } from '@/lib/urls.ts'

type DocumentsSectionProps = {
  trialId: string
  history: TrialHistory
  question: HistoryQuestion | undefined
  /** Whether a text tells the trial today. */
  isTold: boolean
}

/** Each text with the import that brought it; two of one registry can be ticked and compared. */
export function DocumentsSection({ trialId, history, question, isTold }: DocumentsSectionProps) {
  const { documents, runs } = history
  const chosen = question?.kind === 'documents' ? question : choicesOf(documents)
  const at = (place: number): HistoryDocument => documents[place] as HistoryDocument
  const choice = (name: 'from' | 'to') => (place: number) => (
    <Choice name={name} document={at(place)} isChosen={chosen?.[name] === at(place).id} />
  )
  return (
    <TrialSection
      id="texts"
      title="Registry texts"
      aside={isTold && <a href={trialPartUrl(trialId, 'sources')}>Sources of the trial’s page</a>}
    >
      <form action={historyUrl(trialId)} className="space-y-3">
        <div className="overflow-x-auto">
          <RecordTable
            caption="Registry texts that told this trial, newest first"
            count={documents.length}
            columns={[
              { label: 'Registry', cell: place => <RegistryCell document={at(place)} /> },
              { label: 'Earlier', cell: choice('from'), isUsed: chosen !== undefined, className: 'print:hidden' },
              { label: 'Later', cell: choice('to'), isUsed: chosen !== undefined, className: 'print:hidden' },
              { label: 'Imported', cell: place => <ImportCell document={at(place)} /> },
              { label: 'Import', cell: place => <RunCell trialId={trialId} runs={runs} document={at(place)} /> },
              { label: 'Parser', cell: place => `version ${at(place).parserVersion}` },
              { label: 'Warnings', cell: place => String(at(place).warnings) },
              { label: 'Text', cell: place => <TextCell trialId={trialId} document={at(place)} /> },
              {
                label: 'Changes',
                cell: place => <ChangesCell trialId={trialId} documents={documents} place={place} />,
              },
            ]}
          />
        </div>
        {chosen ? (
          <Button type="submit" look="primary" className="print:hidden">
            Compare the two texts
          </Button>
        ) : (
          <p className="text-muted">
            {documents.length === 1 ? 'This is the only text of the trial' : 'Each registry has told the trial once'}:
            there is no earlier one to compare with.
          </p>
        )}
      </form>
      <RollBacks trialId={trialId} history={history} />
    </TrialSection>
  )
}

/** The newest text that has an earlier one of its registry, with that; undefined where none has. */
function choicesOf(documents: readonly HistoryDocument[]): { from: string; to: string } | undefined {
  for (const [place, { id }] of documents.entries()) {
    const earlier = earlierOf(documents, place)
    if (earlier) return { from: earlier.id, to: id }
  }
  return undefined
}

const earlierOf = (documents: readonly HistoryDocument[], place: number): HistoryDocument | undefined =>
  documents.slice(place + 1).find(({ registry }) => registry === documents[place]?.registry)

const nameOf = ({ registry, importedAt }: HistoryDocument): string =>
  `the ${registry} text of ${describeTime(importedAt)}`

type ChoiceProps = { name: 'from' | 'to'; document: HistoryDocument; isChosen: boolean }

const Choice = ({ name, document, isChosen }: ChoiceProps) => (
  <input
    type="radio"
    name={name}
    value={document.id}
    defaultChecked={isChosen}
    aria-label={`${name === 'from' ? 'Compare' : 'With'} ${nameOf(document)}`}
  />
)

function RegistryCell({ document: { registry, current, takenBackBy } }: { document: HistoryDocument }) {
  const fate = takenBackBy === null ? '○ superseded' : `○ taken back by no. ${takenBackBy}`
  return (
    <>
      {registry}{' '}
      <span className="whitespace-nowrap font-normal text-muted text-xs">{current ? '● current' : fate}</span>
    </>
  )
}

const ImportCell = ({ document: { importedAt } }: { document: HistoryDocument }) => (
  <time dateTime={importedAt}>{describeTime(importedAt)}</time>
)

type PlaceProps = { trialId: string; documents: readonly HistoryDocument[]; place: number }

type RunCellProps = { trialId: string; runs: readonly HistoryRun[]; document: HistoryDocument }

function RunCell({ trialId, runs, document: { importRunId: run } }: RunCellProps) {
  const isFirst = runs.some(({ id, before }) => id === run && before.length === 0)
  if (isFirst) return <>no. {run}, the first</>
  return (
    <a href={historyUrl(trialId, { kind: 'run', run })} className="link">
      no. {run}: trial before and after
    </a>
  )
}

const TextCell = ({ trialId, document }: { trialId: string; document: HistoryDocument }) => (
  <a href={documentUrl(trialId, document.id)} className="link whitespace-nowrap">
    as it was<span className="sr-only">: {nameOf(document)}</span>
  </a>
)

function ChangesCell({ trialId, documents, place }: PlaceProps) {
  const [document, earlier] = [documents[place], earlierOf(documents, place)]
  if (!document || !earlier) return <span className="text-muted">first of its registry</span>
  return (
    <a href={historyUrl(trialId, { kind: 'documents', from: earlier.id, to: document.id })} className="link">
      since the one before<span className="sr-only">: {nameOf(document)}</span>
    </a>
  )
}

/** What was taken back of the trial, and what told it then; newest first. */
function RollBacks({ trialId, history: { documents, runs } }: { trialId: string; history: TrialHistory }) {
  const rollBacks = runs.filter(({ kind }) => kind === 'rollBack')
  if (rollBacks.length === 0) return null
  return (
    <ul className="mt-3 space-y-1">
      {rollBacks.map(run => (
        <li key={run.id}>
          <time dateTime={run.startedAt}>{describeTime(run.startedAt)}</time>: {tellRollBack(documents, run)}{' '}
          <a href={historyUrl(trialId, { kind: 'run', run: run.id })} className="link">
            Trial before and after<span className="sr-only"> no. {run.id}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function tellRollBack(documents: readonly HistoryDocument[], run: HistoryRun): string {
  const { id, rolledBackRunId, before, after } = run
  const gone = documents.filter(document => before.includes(document.id) && !after.includes(document.id))
  const came = documents.filter(document => after.includes(document.id) && !before.includes(document.id))
  const taken = `roll-back no. ${id} took run no. ${rolledBackRunId} back`
  const without = gone.length > 0 ? `, and ${gone.map(nameOf).join(' and ')} with it` : ''
  if (came.length > 0) return `${taken}${without}; ${came.map(nameOf).join(' and ')} told the trial again.`
  return `${taken}${without}${after.length === 0 ? '; nothing told the trial then' : ''}.`
}
