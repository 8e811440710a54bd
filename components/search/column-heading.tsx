import type { SortKey, SortOrder, TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { SORT_NAMES } from './sort-names.ts'
import { sortQuery } from './sort-query.ts'

/** `title` is what the column is called; its cells are told by that alone. */
type ColumnHeadingProps = { query: TrialQuery; sort: SortKey; title: string; className?: string }

/** The heading of a column that the list can be sorted by. */
export function ColumnHeading({ query, sort, title, className }: ColumnHeadingProps) {
  const order = query.sort === sort ? query.order : undefined
  return (
    <th
      scope="col"
      abbr={title}
      className={className}
      aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}
    >
      <a
        href={trialsUrl(sortQuery(query, sort))}
        className={`inline-flex items-baseline gap-1 no-underline hover:text-accent ${order ? 'text-ink' : ''}`}
      >
        {title}
        <span className="sr-only">, sort by {SORT_NAMES[sort].toLowerCase()}</span>
        <SortArrow order={order} />
      </a>
    </th>
  )
}

/** Up, down, or both where the column is not the one sorted by. */
export function SortArrow({ order }: { order: SortOrder | undefined }) {
  return (
    <svg viewBox="0 0 8 12" width="7" height="10" aria-hidden="true" className="flex-none fill-current">
      {order !== 'desc' && <path d="M4 1l3.2 4H.8z" opacity={order ? 1 : 0.45} />}
      {order !== 'asc' && <path d="M4 11L.8 7h6.4z" opacity={order ? 1 : 0.45} />}
    </svg>
  )
}
