import { RemovableChip } from '@/components/ui/removable-chip.tsx'
import { queryFor, type TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { listFilters } from './list-filters.ts'

/** What narrows the list, each with a link that takes it away. Nothing where the list is whole. */
export function ActiveFilters({ query }: { query: TrialQuery }) {
  const filters = listFilters(query)
  if (!query.q && filters.length === 0) return null
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-1.5">
      {query.q && (
        <li className="min-w-0">
          <RemovableChip href={trialsUrl(withoutWords(query))} label={`Remove the words ${query.q}`}>
            Words: {query.q}
          </RemovableChip>
        </li>
      )}
      {filters.map(({ label, without }) => (
        <li key={label} className="min-w-0">
          <RemovableChip href={trialsUrl(without)} label={`Remove ${label}`}>
            {label}
          </RemovableChip>
        </li>
      ))}
      <li>
        <a href={trialsUrl(withoutAny(query))} className="link px-1 text-xs">
          Clear all
        </a>
      </li>
    </ul>
  )
}

/** The list without words; sorted as it would be if none had been given. */
export const withoutWords = (query: TrialQuery): TrialQuery => {
  const { sort, order } = query.sort === 'relevance' ? queryFor() : query
  return { ...query, q: '', exact: false, sort, order, page: 1 }
}

/** The whole list, with the selection kept. */
export const withoutAny = (query: TrialQuery): TrialQuery => ({ ...queryFor(), ids: query.ids })
