import { ReadySet } from '@/lib/search/ready-sets.ts'
import type { Facets } from '@/lib/search/trial-list.ts'
import { type TrialQuery, toggleFilter } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { READY_SET_LABELS } from './filter-labels.ts'

/** The ready sets that the list could be narrowed to, each with the number of trials it would leave. */
export function ReadySets({ query, facets }: { query: TrialQuery; facets: Facets }) {
  const offered = ReadySet.options.flatMap(set => {
    const count = facets.set.find(({ value }) => value === set)?.count ?? 0
    return count > 0 && !query.filters.set.includes(set) ? [{ set, count }] : []
  })
  if (offered.length === 0) return null
  return (
    <nav aria-label="Ready sets" className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-xs">
      <span className="text-muted">Ready set</span>
      {offered.map(({ set, count }) => (
        <a
          key={set}
          href={trialsUrl(toggleFilter(query, 'set', set))}
          className="inline-flex min-h-6 items-center rounded-full border border-line-strong bg-surface px-2.5 text-accent no-underline hover:bg-sunken"
        >
          {READY_SET_LABELS[set]} ({count})
        </a>
      ))}
    </nav>
  )
}
