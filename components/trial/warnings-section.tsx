import { fieldLabel } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentLineUrl } from '@/lib/urls.ts'
import { groupWarnings, type WarningGroup, warningTitle } from './group-warnings.ts'
import { TrialSection } from './trial-section.tsx'

/** The warnings of a trial's import in plain words, each with its line and a link to the place. */
export function WarningsSection({ record }: { record: TrialRecord }) {
  const groups = groupWarnings(record.warnings)
  return (
    <TrialSection id="warnings" title="Warnings of the import" aside={record.warnings.length || undefined}>
      {groups.length === 0 ? (
        <p className="text-muted">None: nothing on the page was left open when it was read.</p>
      ) : (
        <ul className="divide-y divide-line">
          {groups.map(group => (
            <li key={JSON.stringify(group)} className="keep-together py-2.5 first:pt-0 last:pb-0">
              <WarningItem record={record} group={group} />
            </li>
          ))}
        </ul>
      )}
    </TrialSection>
  )
}

function WarningItem({ record, group }: { record: TrialRecord; group: WarningGroup }) {
  const document = record.documents.find(({ id }) => id === group.documentId)
  return (
    <>
      <p>
        <strong className="font-semibold text-warn">{warningTitle(group.code)}.</strong> {group.message}
      </p>
      <ul className="mt-1 space-y-0.5 text-xs">
        {group.places.map(({ field, line, words }) => (
          <li key={`${line} ${field} ${words}`} className="flex flex-wrap gap-x-2">
            <a href={documentLineUrl(record.trial.trialId, group.documentId, line)}>
              {document?.registry ?? 'Text'}, line {line}
            </a>
            {field && <span className="text-muted">{fieldLabel(field)}</span>}
            {words.trim() && <q className="min-w-0 font-mono">{shorten(words)}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}

const shorten = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}
