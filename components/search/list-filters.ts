import { RANGE_NAMES } from '@/lib/search/ranges.ts'
import { dropRange, type TrialQuery, toggleFilter } from '@/lib/search/trial-query.ts'
import { describeRange } from './describe-range.ts'
import { FILTER_TITLES, FILTERS_IN_ORDER, filterValueLabel, RANGE_TITLES } from './filter-labels.ts'

export type ActiveFilter = {
  /** "Status: Recruiting", "Age of patients, years: 18 to 65"; no two are alike. */
  label: string
  /** The query as it would be without it. */
  without: TrialQuery
}

/** The filters and ranges that are set, in the order in which the list offers them. */
export const listFilters = (query: TrialQuery): ActiveFilter[] => [
  ...FILTERS_IN_ORDER.flatMap(name =>
    query.filters[name].map(value => ({
      label: `${FILTER_TITLES[name]}: ${filterValueLabel(name, value)}`,
      without: toggleFilter(query, name, value),
    })),
  ),
  ...RANGE_NAMES.flatMap(name => {
    const words = describeRange(query.ranges[name])
    return words ? [{ label: `${RANGE_TITLES[name]}: ${words}`, without: dropRange(query, name) }] : []
  }),
]
