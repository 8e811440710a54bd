import type { ReactNode } from 'react'
import { CriteriaList } from '@/components/trial/criteria-list.tsx'
import { describeTime } from '@/components/trial/describe-time.ts'
import { countWarnings, FieldWarnings } from '@/components/trial/field-warnings.tsx'
import { listItemPaths } from '@/components/trial/list-item-paths.ts'
import { Prose } from '@/components/trial/prose.tsx'
import { isMissing, MissingValue, SourcedValue } from '@/components/trial/sourced-value.tsx'
import { WordsLink } from '@/components/trial/words-link.tsx'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentUrl, trialPartUrl } from '@/lib/urls.ts'
import { ArmItem, ContactItem, InterventionItem, OutcomeItem, SiteItem, TypedItem } from './comparison-items.tsx'
import type { RowSpec } from './comparison-rows.ts'

type CellProps = { record: TrialRecord; row: RowSpec }

/** What one trial says of a row; each value leads to its words, and a missing one says in which way it is missing. */
export function ComparisonCell({ record, row }: CellProps) {
  return (
    <>
      <CellContent record={record} row={row} />
      {row.kind !== 'value' && row.kind !== 'documents' && countWarnings(record, [row.path]) > 0 && (
        <div className="mt-1">
          <FieldWarnings record={record} paths={[row.path]} />
        </div>
      )}
    </>
  )
}

function CellContent({ record, row: { path, kind, label } }: CellProps) {
  if (kind === 'documents') return <Documents record={record} />
  if (kind === 'typedValue') return <TypedValue record={record} path={path} />
  const value = valueAt(record.trial, path)
  if (isMissing(value)) return <MissingValue record={record} path={path} />
  const count = Array.isArray(value) ? value.length : 0
  const items = (draw: (path: string) => ReactNode) => <Items count={count} path={path} draw={draw} />
  switch (kind) {
    case 'value':
      return <SourcedValue record={record} path={path} />
    case 'list':
      return items(item => <SourcedValue record={record} path={item} />)
    case 'prose':
      return <Told record={record} path={path} label={label} text={String(value)} />
    case 'longProse':
      return (
        <details>
          <summary className="text-accent">{String(value).length.toLocaleString('en')} characters</summary>
          <Told record={record} path={path} label={label} text={String(value)} />
        </details>
      )
    case 'criteria':
      return <CriteriaList record={record} criteria={value as Criterion[]} path={path} label={label} />
    case 'arms':
      return items(item => <ArmItem record={record} path={item} />)
    case 'interventions':
      return items(item => <InterventionItem record={record} path={item} />)
    case 'outcomes':
      return items(item => <OutcomeItem record={record} path={item} />)
    case 'sites':
      return items(item => <SiteItem record={record} path={item} />)
    case 'contacts':
      return items(item => <ContactItem record={record} path={item} />)
    case 'identifiers':
      return items(item => <TypedItem record={record} path={item} main="id" type="type" />)
    case 'collaborators':
      return items(item => <TypedItem record={record} path={item} main="name" type="class" />)
  }
}

/** More than this stand folded: a comparison is no place for 400 sites. */
const MOST_OPEN = 12

function Items({ count, path, draw }: { count: number; path: string; draw: (path: string) => ReactNode }) {
  const paths = listItemPaths(path, count)
  const list = (some: readonly string[]) => (
    <ul className="space-y-1.5">
      {some.map(item => (
        <li key={item}>{draw(item)}</li>
      ))}
    </ul>
  )
  if (count <= MOST_OPEN) return list(paths)
  return (
    <>
      {list(paths.slice(0, MOST_OPEN))}
      <details className="mt-1.5">
        <summary className="text-accent">{count - MOST_OPEN} more</summary>
        {list(paths.slice(MOST_OPEN))}
      </details>
    </>
  )
}

function Told({ record, path, label, text }: { record: TrialRecord; path: string; label: string; text: string }) {
  return (
    <>
      <Prose text={text} />
      <div className="mt-1">
        <WordsLink record={record} path={path} of={label} />
      </div>
    </>
  )
}

/** A date or a count, with whether it is actual or estimated where that is said. */
function TypedValue({ record, path }: { record: TrialRecord; path: string }) {
  const main = path === 'enrollment' ? 'count' : 'date'
  if (isMissing(valueAt(record.trial, path))) return <MissingValue record={record} path={`${path}.${main}`} />
  return <TypedItem record={record} path={path} main={main} type="type" />
}

function Documents({ record: { trial, documents, warnings } }: { record: TrialRecord }) {
  return (
    <ul className="space-y-1">
      {documents.map(({ id, registry, importedAt }) => (
        <li key={id}>
          <a href={documentUrl(trial.trialId, id)}>{registry}</a>{' '}
          <span className="text-muted text-xs">imported {describeTime(importedAt)}</span>
        </li>
      ))}
      {warnings.length > 0 && (
        <li>
          <a href={trialPartUrl(trial.trialId, 'warnings')}>
            {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`} of the import
          </a>
        </li>
      )}
    </ul>
  )
}
