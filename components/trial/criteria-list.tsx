import type { Criterion } from '@/lib/trial/criterion.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { InferenceNote } from './inference-note.tsx'
import { OpenPointsOfItem } from './open-point-notes.tsx'
import { placeUrl, reasonOf } from './sourced-value.tsx'

type CriteriaListProps = {
  record: TrialRecord
  criteria: readonly Criterion[]
  /** The list's path: 'criteria.inclusion', 'criteria.inclusion.2.children'. */
  path: string
  /** The accessible name of the outermost list. */
  label?: string
  /** Whether open points stand below the criteria that they are about. */
  withPoints?: boolean
}

/**
 * Criteria as nested lists with the marks that the registry wrote, and what the record leaves open of each; each mark
 * leads to its criterion's words.
 */
export function CriteriaList({ record, criteria, path, label, withPoints = false }: CriteriaListProps) {
  return (
    <ul className="space-y-1.5" aria-label={label}>
      {criteria.map((criterion, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is known by its place
        <CriterionItem key={at} record={record} criterion={criterion} path={`${path}.${at}`} withPoints={withPoints} />
      ))}
    </ul>
  )
}

type CriterionItemProps = { record: TrialRecord; criterion: Criterion; path: string; withPoints?: boolean }

/** A criterion of a list with those below it. */
export function CriterionItem({ record, criterion, path, withPoints = false }: CriterionItemProps) {
  return (
    <li className="criterion flex gap-2">
      <Marker criterion={criterion} href={placeUrl(record, `${path}.text`)} />
      <div className="min-w-0 flex-1 space-y-1.5">
        <div className="whitespace-pre-line">
          {criterion.text || <span className="text-muted">a list mark without text</span>}
          <Inferred record={record} path={`${path}.text`} />
        </div>
        {withPoints && <OpenPointsOfItem record={record} path={path} />}
        {criterion.children.length > 0 && (
          <CriteriaList
            record={record}
            criteria={criterion.children}
            path={`${path}.children`}
            withPoints={withPoints}
          />
        )}
      </div>
    </li>
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
