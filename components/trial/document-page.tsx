import { Absence } from '@/components/ui/absence.tsx'
import { Note } from '@/components/ui/note.tsx'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import type { Evidence, Span, Warning } from '@/lib/trial/evidence.ts'
import { fieldLabel, patternOf } from '@/lib/trial/fields.ts'
import type { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentLineUrl, documentPartUrl, documentUrl, historyUrl, trialUrl } from '@/lib/urls.ts'
import { describeField } from './describe-dosing-value.ts'
import { describeTime } from './describe-time.ts'
import { describeValue } from './describe-value.ts'
import { findEvidence, findEvidenceIn } from './find-evidence.ts'
import { findRegistries } from './find-registries.ts'
import { findValue, isFieldPath } from './find-value.ts'
import { warningTitle } from './group-warnings.ts'
import { InferenceNote } from './inference-note.tsx'
import { lineNumberAt } from './mark-text.ts'
import { notStatedText } from './not-stated.tsx'
import { RegistryText } from './registry-text.tsx'
import { absenceOf, isMissing, reasonOf } from './sourced-value.tsx'

type DocumentPageProps = {
  record: TrialRecord
  document: RegistryDocument
  /** The roll-back that took it back, where it tells nothing any more. */
  takenBackBy?: number | undefined
  text: string
  warnings: readonly Warning[]
  /** The field asked for, as it stands in the URL; nothing is sure of it. */
  field: string | undefined
  /** The offset asked for, of a text that is too long for one page. */
  at: number | undefined
  /** Places that the address itself names, as those that a value of this text was read from. */
  marks?: readonly Span[] | undefined
}

/** A registry text as it was imported, with the place of a field marked, or those of its warnings. */
export function DocumentPage(props: DocumentPageProps) {
  const { record, document, takenBackBy, text, warnings, field, at, marks = [] } = props
  const { trial } = record
  const isKnown = field !== undefined && findValue(trial, field).known
  const places = isKnown ? findEvidenceIn(record, document.id, field) : []
  const spans = marks.length > 0 ? marks : field ? places : warnings
  const focus = at ?? Math.min(...spans.map(({ start }) => start), text.length)
  return (
    <>
      <nav aria-label="Breadcrumb" className="mb-2 text-muted text-xs print:hidden">
        <a href={homeOf(record)}>{trial.trialId}</a> <span aria-hidden="true">›</span> {document.registry} text
      </nav>
      <h1 className="font-semibold text-xl">
        {document.registry} text of {trial.trialId}
      </h1>
      <p className="mt-1 text-muted">
        {trial.briefTitle && <>{trial.briefTitle} · </>}
        imported <time dateTime={document.importedAt}>{describeTime(document.importedAt)}</time>
        {fateOf(record, document, takenBackBy)}, read by version {document.parserVersion} of its parser
        {' · '}
        <a href={historyUrl(trial.trialId)}>history</a>
        {document.url && (
          <>
            {' · '}
            <a href={document.url} rel="external">
              {document.registry} page
            </a>
          </>
        )}
      </p>
      <div className={field ? 'sticky top-0 z-10 my-2 bg-canvas py-2 print:static' : 'my-4'}>
        {marks.length > 0 ? (
          <NamedPlaces trialId={trial.trialId} document={document} text={text} field={field} places={marks} />
        ) : field ? (
          <FieldPlaces record={record} document={document} text={text} field={field} places={places} />
        ) : (
          <WarningPlaces trialId={trial.trialId} document={document} warnings={warnings} />
        )}
      </div>
      <RegistryText
        text={text}
        spans={spans}
        look={field || marks.length > 0 ? 'evidence' : 'warning'}
        focus={Number.isFinite(focus) ? focus : 0}
        partUrl={offset => documentPartUrl(trial.trialId, document.id, offset, { field, marks })}
      />
    </>
  )
}

/** A trial that nothing tells any more has no page of its own, and its history still. */
const homeOf = ({ trial, documents }: TrialRecord): string =>
  documents.length > 0 ? trialUrl(trial.trialId) : historyUrl(trial.trialId)

function fateOf({ documents }: TrialRecord, { id }: RegistryDocument, takenBackBy: number | undefined): string {
  if (takenBackBy !== undefined) return `, taken back by roll-back no. ${takenBackBy}`
  return documents.some(document => document.id === id) ? '' : ', replaced by a newer text since'
}

type FieldPlacesProps = {
  record: TrialRecord
  document: RegistryDocument
  text: string
  field: string
  places: readonly Evidence[]
}

function FieldPlaces({ record, document, text, field, places }: FieldPlacesProps) {
  const { trialId } = record.trial
  const whole = <a href={documentUrl(trialId, document.id)}>The text with its warnings instead</a>
  if (places.length === 0)
    return (
      <Note kind="plain">
        <NothingMarked record={record} document={document} field={field} /> {whole}
      </Note>
    )
  const isStanding = findEvidence(record, field).some(({ documentId }) => documentId === document.id)
  const reason = isStanding ? reasonOf(record, field) : undefined
  return (
    <div className="rounded-lg border border-accent-line bg-accent-soft px-4 py-2.5">
      <div>
        <span className="text-muted">
          {placeLabel(field)} in the {document.registry} text
        </span>{' '}
        <strong className="line-clamp-3 font-semibold">{shorten(valueIn(record, document, field))}</strong>
        {reason && <InferenceNote reason={reason} />}
        {!isStanding && (
          <span className="text-warn text-xs">The trial’s page shows the value of another registry.</span>
        )}
      </div>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-xs">
        <LinesOf text={text} places={places} />
        {whole}
        <a href={homeOf(record)}>Back to {trialId}</a>
      </p>
    </div>
  )
}

type NamedPlacesProps = Omit<FieldPlacesProps, 'record' | 'field' | 'places'> & {
  trialId: string
  field: string | undefined
  places: readonly Span[]
}

/** Of words that the address names: what this text told then, whatever the trial's page shows now. */
function NamedPlaces({ trialId, document, text, field, places }: NamedPlacesProps) {
  return (
    <div className="rounded-lg border border-accent-line bg-accent-soft px-4 py-2.5">
      <div>
        <strong className="font-semibold">{field && isFieldPath(field) ? placeLabel(field) : 'Words'}</strong>{' '}
        <span className="text-muted">in the {document.registry} text</span>
      </div>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-xs">
        <LinesOf text={text} places={places} />
        <a href={documentUrl(trialId, document.id)}>The text with its warnings instead</a>
        <a href={historyUrl(trialId)}>History of {trialId}</a>
      </p>
    </div>
  )
}

const MOST_LINES = 12

function LinesOf({ text, places }: { text: string; places: readonly Span[] }) {
  const lines = [...new Set(places.map(({ start }) => lineNumberAt(text, start)))]
  return (
    <span>
      read from {lines.length === 1 ? 'line' : 'lines'}{' '}
      {lines.slice(0, MOST_LINES).map((line, index) => (
        <span key={line}>
          {index > 0 && ', '}
          <a href={`#L${line}`} className="link">
            {line}
          </a>
        </span>
      ))}
      {lines.length > MOST_LINES && ` and ${lines.length - MOST_LINES} more`}
    </span>
  )
}

function NothingMarked({
  record,
  document,
  field,
}: {
  record: TrialRecord
  document: RegistryDocument
  field: string
}) {
  const found = findValue(record.trial, field)
  if (!found.known) return <>A trial has no field of that name, so nothing is marked.</>
  if (field.startsWith('dosing.cumulative'))
    return <>{placeLabel(field)}: computed from values that the texts state, so nothing is marked.</>
  if (isOfDosing(field) && isMissing(found.value))
    return (
      <>
        {placeLabel(field)}: {notStatedText(record)}. Nothing is marked.
      </>
    )
  const absence = absenceOf(record, field)
  if (absence)
    return (
      <>
        {placeLabel(field)}: <Absence kind={absence} registries={findRegistries(record, field)} />. Nothing is marked.
      </>
    )
  if (record.documents.every(({ id }) => id !== document.id))
    return <>A newer text of this registry has replaced this one: the trial’s values are read from that.</>
  return <>{placeLabel(field)}: this text is not where the value was read from, so nothing is marked.</>
}

type WarningPlacesProps = { trialId: string; document: RegistryDocument; warnings: readonly Warning[] }

function WarningPlaces({ trialId, document, warnings }: WarningPlacesProps) {
  if (warnings.length === 0) return <Note kind="plain">This text was read without warnings.</Note>
  return (
    <details className="rounded-lg border border-warn-line bg-warn-soft px-4 py-2.5" open={warnings.length <= 5}>
      <summary className="font-medium text-warn">
        {warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`} of the import, marked in the text
      </summary>
      <ul className="mt-1.5 max-h-60 space-y-1 overflow-y-auto text-xs">
        {warnings.map(({ code, line, start, field, message }) => (
          <li key={`${code} ${start} ${field}`}>
            <a href={documentLineUrl(trialId, document.id, line)}>Line {line}</a>{' '}
            <strong className="font-semibold">{warningTitle(code)}.</strong> {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "Inclusion criteria, item 3" for a part of a list, counted as people count. */
function placeLabel(field: string): string {
  const positions = [...field.matchAll(/\.(\d+)(?=\.|$)/g)].map(([, at]) => Number(at) + 1)
  if (positions.length === 0) return fieldLabel(field)
  const list = fieldLabel(patternOf(field).split('.*')[0] ?? field)
  const item = `${list}, item ${positions.join('.')}`
  const own = fieldLabel(field)
  return own === list ? item : `${item}: ${own.toLowerCase()}`
}

/** The value as this document tells it, which is not the trial's where registries differ. */
function valueIn(record: TrialRecord, document: RegistryDocument, field: string): string {
  const told = record.conflicts
    .find(conflict => conflict.field === field)
    ?.values.find(({ registry }) => registry === document.registry)
  return told ? describeValue(field, told.value) : describeField(record, field)
}

const shorten = (text: string): string => (text.length > 240 ? `${text.slice(0, 240)}…` : text)
