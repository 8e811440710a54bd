import type { SortKey, TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { SortArrow } from './column-heading.tsx'
import { SORT_NAMES } from './sort-names.ts'
import { sortQuery } from './sort-query.ts'

/** The orders of the list: where its rows are cards and it has no column headings, and for the best match, which is no column. */
export function SortMenu({ query }: { query: TrialQuery }) {
  const keys = (Object.keys(SORT_NAMES) as SortKey[]).filter(key => key !== 'relevance' || query.q)
  return (
    <nav
      aria-label="Sort by"
      className={`flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs ${query.q ? '' : '@min-[57rem]:hidden'}`}
    >
      <span className="text-muted">Sort by</span>
      {keys.map(key => {
        const current = query.sort === key
        const href = trialsUrl(current && key === 'relevance' ? query : sortQuery(query, key))
        return (
          <a
            key={key}
            href={href}
            aria-current={current ? 'true' : undefined}
            className={`inline-flex min-h-6 items-center gap-1 no-underline ${key === 'relevance' ? '' : '@min-[57rem]:hidden'} ${
              current ? 'font-semibold text-ink' : 'text-accent'
            }`}
          >
            {SORT_NAMES[key]}
            {current && key !== 'relevance' && <SortArrow order={query.order} />}
          </a>
        )
      })}
    </nav>
  )
}
