import type { Criterion } from '@/lib/trial/criterion.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { InferenceNote } from './inference-note.tsx'
import { placeUrl, reasonOf } from './sourced-value.tsx'

type CriteriaListProps = {
  record: TrialRecord
  criteria: readonly Criterion[]
  /** The list's path: 'criteria.inclusion', 'criteria.inclusion.2.children'. */
  path: string
  /** The accessible name of the outermost list. */
  label?: string
}

/** Criteria as nested lists with the marks that the registry wrote; each mark leads to its criterion's words. */
export function CriteriaList({ record, criteria, path, label }: CriteriaListProps) {
  return (
    <ul className="space-y-1.5" aria-label={label}>
      {criteria.map((criterion, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is known by its place
        <li key={at} className="criterion flex gap-2">
          <Marker criterion={criterion} href={placeUrl(record, `${path}.${at}.text`)} />
          <div className="min-w-0 flex-1 space-y-1.5">
            <div className="whitespace-pre-line">
              {criterion.text || <span className="text-muted">a list mark without text</span>}
              <Inferred record={record} path={`${path}.${at}.text`} />
            </div>
            {criterion.children.length > 0 && (
              <CriteriaList record={record} criteria={criterion.children} path={`${path}.${at}.children`} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Inferred({ record, path }: { record: TrialRecord; path: string }) {
  const reason = reasonOf(record, path)
  return reason ? <InferenceNote reason={reason} /> : null
}

function Marker({ criterion: { marker, text }, href }: { criterion: Criterion; href: string | undefined }) {
  const shown = marker ?? '¶'
  if (!href) return <span className="marker">{shown}</span>
  return (
    <a href={href} className="evidence marker" aria-label={`${shown} in the registry text: ${text.slice(0, 60)}`}>
      {shown}
    </a>
  )
}
