import { type FilterName, type TrialQuery, toggleFilter } from '@/lib/search/trial-query.ts'
import { FILTER_TITLES, FILTERS_IN_ORDER, filterValueLabel } from './filter-labels.ts'

export type ActiveFilter = {
  name: FilterName
  value: string
  /** "Status: Recruiting" */
  label: string
  /** The query as it would be without it. */
  without: TrialQuery
}

/** The filters that are set, in the order in which the list offers them. */
export function listFilters(query: TrialQuery): ActiveFilter[] {
  return FILTERS_IN_ORDER.flatMap(name =>
    query.filters[name].map(value => ({
      name,
      value,
      label: `${FILTER_TITLES[name]}: ${filterValueLabel(name, value)}`,
      without: toggleFilter(query, name, value),
    })),
  )
}
