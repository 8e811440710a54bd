import { markFinder } from '@/lib/search/find-marks.ts'
import { interpretQuery } from '@/lib/search/interpret-query.ts'
import type { Hit, TrialRow } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { ColumnHeading } from './column-heading.tsx'
import { TrialTableRow } from './trial-table-row.tsx'

type TrialTableProps = {
  query: TrialQuery
  rows: readonly TrialRow[]
  /** What the rows do not show of the words they were found by, by the trials' numbers. */
  hits?: Readonly<Record<string, readonly Hit[]>>
}

/**
 * The trials of one page of the list. As wide as it has room for: below 57rem every row is a card, and the columns that
 * say least are the last to come (`.trial-table` in trial-list.css).
 */
export function TrialTable({ query, rows, hits = {} }: TrialTableProps) {
  const find = markFinder(interpretQuery(query.q, query.exact).node)
  return (
    <div className="@container">
      <table className="data-table trial-table">
        <caption className="sr-only">Trials found, a row each</caption>
        <thead>
          <tr>
            <th scope="col" className="w-8">
              <span className="sr-only">Select for comparison</span>
            </th>
            <ColumnHeading query={query} sort="title" title="Trial" />
            <ColumnHeading query={query} sort="status" title="Status" />
            <ColumnHeading query={query} sort="phase" title="Phase" />
            <th scope="col" className="conditions">
              Conditions
            </th>
            <th scope="col" className="wide">
              Target
            </th>
            <th scope="col" className="doses">
              Dose levels
            </th>
            <ColumnHeading query={query} sort="enrollment" title="Enrollment" className="numeric" />
            <th scope="col" className="widest">
              Country
            </th>
            <ColumnHeading query={query} sort="start" title="Start" className="wider" />
            <ColumnHeading query={query} sort="updated" title="Updated" className="wider" />
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <TrialTableRow key={row.trialId} row={row} selected={query.ids} find={find} hits={hits[row.trialId]} />
          ))}
        </tbody>
      </table>
      <p className="border-line border-t px-3 py-2 text-muted text-xs">
        – no value was read; the trial’s page says why: not provided by the registry, not on the page, unreadable, or
        cut off. Dose levels: the lowest to the highest that the texts state, of one kind of counted cells each.
      </p>
    </div>
  )
}
