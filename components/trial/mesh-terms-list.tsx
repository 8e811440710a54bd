import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { listItemPaths } from './list-item-paths.ts'
import { SourcedValue } from './sourced-value.tsx'

type MeshTermsListProps = { record: TrialRecord; field: 'conditionBrowse' | 'interventionBrowse' }

/** The MeSH terms that the registry derived, and, folded, the broader ones above them. */
export function MeshTermsList({ record, field }: MeshTermsListProps) {
  const { meshes, ancestors } = record.trial[field]
  if (meshes.length + ancestors.length === 0) return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h3 className="font-semibold text-sm">MeSH terms</h3>
      <Terms record={record} path={`${field}.meshes`} count={meshes.length} />
      {ancestors.length > 0 && (
        <details className="basis-full text-xs">
          <summary className="text-accent">{ancestors.length} broader terms</summary>
          <div className="mt-1.5">
            <Terms record={record} path={`${field}.ancestors`} count={ancestors.length} />
          </div>
        </details>
      )}
    </div>
  )
}

function Terms({ record, path, count }: { record: TrialRecord; path: string; count: number }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {listItemPaths(path, count).map(item => (
        <li key={item}>
          <SourcedValue record={record} path={`${item}.term`} />{' '}
          <span className="text-muted text-xs">
            <SourcedValue record={record} path={`${item}.id`} />
          </span>
        </li>
      ))}
    </ul>
  )
}
