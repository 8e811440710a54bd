import type { ReactNode } from 'react'
import { describeTime } from '@/components/trial/describe-time.ts'
import { countWarnings, FieldWarnings } from '@/components/trial/field-warnings.tsx'
import { listItemPaths } from '@/components/trial/list-item-paths.ts'
import { Prose } from '@/components/trial/prose.tsx'
import { isMissing, MissingValue, SourcedValue } from '@/components/trial/sourced-value.tsx'
import { WordsLink } from '@/components/trial/words-link.tsx'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentUrl, trialPartUrl } from '@/lib/urls.ts'
import type { ComparisonRow } from './build-comparison.ts'
import { ComparisonItem, TypedItem } from './comparison-items.tsx'
import type { RowKind } from './comparison-rows.ts'
import { listCountedSites } from './count-sites.ts'
import { CriteriaCell } from './criteria-cell.tsx'
import { describeMissing } from './describe-missing.ts'
import { criteriaOfRow } from './list-criteria-values.ts'
import { listRowValues } from './list-row-values.ts'
import { OpenPointNotes } from './open-points-cell.tsx'
import { ReadValuesCell } from './read-values-cell.tsx'

type CellProps = { record: TrialRecord; row: ComparisonRow }

/**
 * What one trial says of a row, and what it leaves open about that; each value leads to its words, and a missing one
 * says in which way it is missing.
 */
export function ComparisonCell({ record, row }: CellProps) {
  return (
    <>
      {isOfDosing(row.path) ? <DosingCell record={record} row={row} /> : <FieldCell record={record} row={row} />}
      {hasItems(row.kind) && countWarnings(record, [row.path]) > 0 && (
        <div className="mt-1">
          <FieldWarnings record={record} paths={[row.path]} />
        </div>
      )}
      <OpenPointNotes record={record} points={row.points} />
    </>
  )
}

/** A single value marks its warning itself; criteria have theirs on the trial's page. */
const hasItems = (kind: RowKind): boolean => !['value', 'documents', 'criteria', 'openPoints'].includes(kind)

function DosingCell({ record, row }: CellProps) {
  const values = listRowValues(record, row)
  if (values.length > 0) return <ReadValuesCell record={record} values={values} />
  const isToldElsewhere = row.kind === 'openPoints'
  return isToldElsewhere ? null : <Nothing record={record} row={row} />
}

const Nothing = ({ record, row }: CellProps) => <span className="remark">{describeMissing(record, row)}</span>

function FieldCell({ record, row }: CellProps) {
  const { path, kind, label } = row
  if (kind === 'documents') return <Documents record={record} />
  if (kind === 'typedValue') return <TypedValue record={record} path={path} />
  if (kind === 'criteria' && criteriaOfRow(record, row).length === 0) return <Nothing record={record} row={row} />
  if (kind === 'criteria') return <CriteriaCell record={record} row={row} />
  const value = valueAt(record.trial, path)
  if (isMissing(value)) return <MissingField record={record} path={path} />
  if (kind === 'value') return <SourcedValue record={record} path={path} />
  if (kind === 'foldedProse') return <Folded record={record} path={path} label={label} text={String(value)} />
  const count = Array.isArray(value) ? value.length : 0
  return <Items count={count} path={path} draw={item => <ComparisonItem record={record} path={item} kind={kind} />} />
}

/** The number of sites may be counted where the registry gives none. */
function MissingField({ record, path }: { record: TrialRecord; path: string }) {
  const counted = path === 'locationCount' ? listCountedSites(record) : []
  if (counted.length > 0) return <ReadValuesCell record={record} values={counted} />
  return <MissingValue record={record} path={path} />
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

function Folded({ record, path, label, text }: { record: TrialRecord; path: string; label: string; text: string }) {
  return (
    <details>
      <summary className="text-accent">{text.length.toLocaleString('en')} characters</summary>
      <Prose text={text} />
      <div className="mt-1">
        <WordsLink record={record} path={path} of={label} />
      </div>
    </details>
  )
}

/** A date or a count, with whether it is actual or estimated where that is said. */
function TypedValue({ record, path }: { record: TrialRecord; path: string }) {
  const main = path === 'enrollment' ? 'count' : 'date'
  if (isMissing(valueAt(record.trial, path))) return <MissingValue record={record} path={`${path}.${main}`} />
  return <TypedItem record={record} path={path} main={main} />
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
