import type { CSSProperties } from 'react'
import { StatusBadge } from '@/components/ui/status-badge.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialUrl } from '@/lib/urls.ts'
import type { Comparison, ComparisonGroup, ComparisonRow } from './build-comparison.ts'
import { ComparisonCell } from './comparison-cell.tsx'
import { type ComparisonView, urlOf } from './comparison-view.ts'
import { EmptyRowsCell } from './empty-rows-cell.tsx'
import '@/components/trial/print-details.css'
import './comparison.css'

type ComparisonTableProps = { records: readonly TrialRecord[]; comparison: Comparison; view: ComparisonView }

/** Trials side by side: a column each, rows in groups; header and first column stay in view. */
export function ComparisonTable({ records, comparison, view }: ComparisonTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section tabIndex={0} aria-label="Comparison" className="comparison-frame rounded-lg border border-line bg-surface">
      <table className="comparison" style={{ '--columns': records.length } as CSSProperties}>
        <caption className="sr-only">{records.length} trials side by side</caption>
        <thead>
          <tr>
            <th scope="col" className="first text-muted text-xs">
              <span className="sr-only">Field</span>
            </th>
            {records.map(record => (
              <ColumnHead key={record.trial.trialId} record={record} view={view} />
            ))}
          </tr>
        </thead>
        {comparison.groups.map(group => (
          <Group key={group.title} group={group} records={records} />
        ))}
      </table>
    </section>
  )
}

type ColumnHeadProps = { record: TrialRecord; view: ComparisonView }

function ColumnHead({ record: { trial, documents }, view }: ColumnHeadProps) {
  const others = view.ids.filter(id => id !== trial.trialId)
  return (
    <th scope="col">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <a href={trialUrl(trial.trialId, view.ids)} className="link font-semibold">
          {trial.trialId}
        </a>
        <a href={urlOf(view, { ids: others })} className="link text-xs print:hidden">
          Remove<span className="sr-only"> {trial.trialId}</span>
        </a>
      </div>
      <div className="line-clamp-2 font-medium print:line-clamp-none" title={trial.briefTitle ?? undefined}>
        {trial.briefTitle ?? 'no title'}
      </div>
      <div className="flex flex-wrap gap-x-3 text-muted text-xs">
        {trial.overallStatus && <StatusBadge status={trial.overallStatus} />}
        <span className="max-md:hidden">{documents.map(({ registry }) => registry).join(', ')}</span>
      </div>
    </th>
  )
}

function Group({ group, records }: { group: ComparisonGroup; records: readonly TrialRecord[] }) {
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={records.length + 1}>
          <span>
            {group.title}
            {group.note && <small>{group.note}</small>}
          </span>
        </th>
      </tr>
      {group.rows.map(row => (
        <Row key={row.id} row={row} records={records} />
      ))}
      {group.emptyRows.length > 0 && (
        <tr>
          <th scope="row">
            <div className="text-xs">Given by none</div>
          </th>
          {records.map(record => (
            <td key={record.trial.trialId}>
              <EmptyRowsCell record={record} rows={group.emptyRows} />
            </td>
          ))}
        </tr>
      )}
    </tbody>
  )
}

function Row({ row, records }: { row: ComparisonRow; records: readonly TrialRecord[] }) {
  return (
    <tr data-difference={row.difference}>
      <th scope="row">
        <div>
          {row.label}
          {row.difference === 'differs' && (
            <>
              {' '}
              <b role="img" aria-label="the trials differ">
                ≠
              </b>
            </>
          )}
        </div>
      </th>
      {records.map(record => (
        <td key={record.trial.trialId}>
          <ComparisonCell record={record} row={row} />
        </td>
      ))}
    </tr>
  )
}
