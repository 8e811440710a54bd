import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { TrialSection } from '@/components/trial/trial-section.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { HistoryDocument, HistoryQuestion } from '@/lib/trial/history.ts'
import { documentUrl, historyUrl, trialPartUrl } from '@/lib/urls.ts'

type DocumentsSectionProps = {
  trialId: string
  documents: readonly HistoryDocument[]
  question: HistoryQuestion | undefined
}

/** Each text with the import that brought it; two of one registry can be ticked and compared. */
export function DocumentsSection({ trialId, documents, question }: DocumentsSectionProps) {
  const chosen = question?.kind === 'documents' ? question : choicesOf(documents)
  const at = (place: number): HistoryDocument => documents[place] as HistoryDocument
  const choice = (name: 'from' | 'to') => (place: number) => (
    <Choice name={name} document={at(place)} isChosen={chosen?.[name] === at(place).id} />
  )
  return (
    <TrialSection
      id="texts"
      title="Registry texts"
      aside={<a href={trialPartUrl(trialId, 'sources')}>Sources of the trial’s page</a>}
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
              { label: 'Import', cell: place => <RunCell trialId={trialId} documents={documents} place={place} /> },
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

function RegistryCell({ document: { registry, current } }: { document: HistoryDocument }) {
  return (
    <>
      {registry}{' '}
      <span className="whitespace-nowrap font-normal text-muted text-xs">{current ? '● current' : '○ superseded'}</span>
    </>
  )
}

const ImportCell = ({ document: { importedAt } }: { document: HistoryDocument }) => (
  <time dateTime={importedAt}>{describeTime(importedAt)}</time>
)

type PlaceProps = { trialId: string; documents: readonly HistoryDocument[]; place: number }

/** The trial was told before only if a text came by an earlier import. */
function RunCell({ trialId, documents, place }: PlaceProps) {
  const run = documents[place]?.importRunId ?? 0
  const isFirst = documents.every(({ importRunId }) => importRunId >= run)
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
