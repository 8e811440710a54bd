import type { ReactNode } from 'react'
import type { SortKey, SortOrder, TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { sortQuery } from './sort-query.ts'

type ColumnHeadingProps = { query: TrialQuery; sort: SortKey; className?: string; children: ReactNode }

/** The heading of a column that the list can be sorted by. */
export function ColumnHeading({ query, sort, className, children }: ColumnHeadingProps) {
  const order = query.sort === sort ? query.order : undefined
  return (
    <th scope="col" className={className} aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}>
      <a
        href={trialsUrl(sortQuery(query, sort))}
        className={`inline-flex items-baseline gap-1 no-underline hover:text-accent ${order ? 'text-ink' : ''}`}
      >
        {children}
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
