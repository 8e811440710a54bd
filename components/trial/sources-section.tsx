import { Absence } from '@/components/ui/absence.tsx'
import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { REGISTRY_NAMES, WHY_LEADS } from '@/lib/trial/registry.ts'
import type { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentUrl, evidenceUrl, historyUrl, trialApiUrl } from '@/lib/urls.ts'
import { describeTime } from './describe-time.ts'
import { describeValue } from './describe-value.ts'
import { CONFLICTS_ID } from './sourced-value.tsx'
import { TrialSection } from './trial-section.tsx'

export function SourcesSection({ record }: { record: TrialRecord }) {
  return (
    <TrialSection
      id="sources"
      title="Sources"
      aside={
        <>
          <a href={historyUrl(record.trial.trialId)} className="link">
            History: earlier texts and what changed
          </a>
          {' · '}
          <a href={trialApiUrl(record.trial.trialId)} className="link">
            This record as JSON
          </a>
        </>
      }
    >
      <div className="overflow-x-auto">
        <table className="data-table">
          <caption className="sr-only">Registry texts that this trial was read from</caption>
          <thead>
            <tr>
              <th scope="col">Registry</th>
              <th scope="col">Imported</th>
              <th scope="col">Parser</th>
              <th scope="col">SHA-256</th>
              <th scope="col">Text and page</th>
            </tr>
          </thead>
          <tbody>
            {record.documents.map(document => (
              <DocumentRow key={document.id} trialId={record.trial.trialId} document={document} />
            ))}
          </tbody>
        </table>
      </div>
      <Conflicts record={record} />
      <MissingLegend />
    </TrialSection>
  )
}

function DocumentRow({ trialId, document }: { trialId: string; document: RegistryDocument }) {
  return (
    <tr>
      <th scope="row">{document.registry}</th>
      <td className="whitespace-nowrap">
        <time dateTime={document.importedAt}>{describeTime(document.importedAt)}</time>
      </td>
      <td className="whitespace-nowrap">version {document.parserVersion}</td>
      <td>
        <code className="font-mono text-xs" title={document.sha256}>
          {document.sha256.slice(0, 12)}
        </code>
      </td>
      <td>
        <a href={documentUrl(trialId, document.id)}>Registry text</a>
        {document.url && (
          <>
            {' · '}
            <a href={document.url} rel="external">
              {document.registry} page
            </a>
          </>
        )}
      </td>
    </tr>
  )
}

function Conflicts({ record }: { record: TrialRecord }) {
  const { conflicts, documents } = record
  if (conflicts.length === 0)
    return documents.length > 1 ? <p>These registries tell no field differently. {LEADING}</p> : null
  return (
    <div>
      <h3 id={CONFLICTS_ID} className="mb-1.5 font-semibold text-sm">
        Where the registries differ
      </h3>
      <p className="mb-1.5 max-w-[80ch] text-muted text-xs">{LEADING}</p>
      <dl className="divide-y divide-line border-line border-y">
        {conflicts.map(({ field, values }) => (
          <div key={field} className="keep-together grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="text-muted">{fieldLabel(field)}</dt>
            <dd>
              <div className="flex flex-wrap gap-x-8 gap-y-1.5">
                {values.map((told, at) => (
                  <ToldValue key={told.registry} record={record} field={field} told={told} isShown={at === 0} />
                ))}
              </div>
              {values[0] && (
                <div className="mt-1 text-muted text-xs">
                  {values[0].registry} leads: it {WHY_LEADS[values[0].registry]}.
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const LEADING = `Where several registries give a field, the page shows the value of the first of them in the order ${REGISTRY_NAMES.join(', ')}; they are never mixed. What one leaves out, or cannot carry, is no difference. The rule for each field is in docs/which-value-leads.md.`

type ToldValueProps = {
  record: TrialRecord
  field: string
  told: TrialRecord['conflicts'][number]['values'][number]
  /** Whether this is the value that the rest of the page shows. */
  isShown: boolean
}

function ToldValue({ record, field, told: { registry, value, evidence }, isShown }: ToldValueProps) {
  const [place] = evidence
  const words = describeValue(field, value)
  return (
    <div className="min-w-40 max-w-full">
      <div className="text-muted text-xs">
        {registry}
        {isShown && ', shown on this page'}
      </div>
      {place ? (
        <a href={evidenceUrl(record.trial.trialId, place.documentId, field)} className="evidence">
          {words || place.quote}
        </a>
      ) : (
        words
      )}
    </div>
  )
}

const MEANINGS: [AbsenceKind, string][] = [
  ['notProvided', 'pages of the registry never say it'],
  ['absentOnPage', 'pages of the registry can say it, and this one does not'],
  ['unreadable', 'something stands there and was not understood; the warnings quote it'],
  ['cutOff', 'the saved text ends before the place where it would stand'],
]

/** What the four kinds of missing mean. */
function MissingLegend() {
  return (
    <details className="text-xs print:hidden">
      <summary className="text-accent">How values, and missing ones, are shown</summary>
      <ul className="mt-2 space-y-1 text-muted">
        <li>
          <span className="evidence text-ink">Dotted underline</span>: a value that leads to the words it was read from
        </li>
        {MEANINGS.map(([kind, meaning]) => (
          <li key={kind}>
            <Absence kind={kind} />: {meaning}
          </li>
        ))}
      </ul>
    </details>
  )
}
