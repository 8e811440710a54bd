import { Fragment } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { RangeName } from '@/lib/search/ranges.ts'
import type { Facets } from '@/lib/search/trial-list.ts'
import type { FilterName, TrialQuery } from '@/lib/search/trial-query.ts'
import { Facet } from './facet.tsx'
import { FILTERS_IN_ORDER } from './filter-labels.ts'
import { listFilters } from './list-filters.ts'
import { RangeFields } from './range-fields.tsx'

/** Where among the filters the ranges stand. */
const RANGES_BEFORE: { [Name in FilterName]?: RangeName[] } = {
  age: ['age'],
  studyType: ['start', 'updated', 'enrollment'],
}

/**
 * All filters, inside the list's form. On a narrow screen they fold away; on a wide one the fold is always open
 * (`.filter-fold` in trial-list.css), so that one markup serves both without a script. Nothing where no trial is left to
 * filter and no filter is set.
 */
export function FilterPanel({ query, facets }: { query: TrialQuery; facets: Facets }) {
  const set = listFilters(query).length
  if (set === 0 && FILTERS_IN_ORDER.every(name => facets[name].length === 0)) return null
  return (
    <aside aria-label="Filters" className="filters min-w-0 print:hidden">
      <details className="filter-fold rounded-lg border border-line bg-surface lg:rounded-none lg:border-0 lg:bg-transparent">
        <summary className="px-3 py-2 font-medium lg:hidden">
          Filters{set > 0 && <span className="text-muted"> · {set} set</span>}
        </summary>
        <div className="px-3 lg:px-0">
          {FILTERS_IN_ORDER.map(name => (
            <Fragment key={name}>
              {RANGES_BEFORE[name]?.map(range => (
                <RangeFields key={range} name={range} range={query.ranges[range]} />
              ))}
              <Facet name={name} values={facets[name]} chosen={query.filters[name]} />
            </Fragment>
          ))}
        </div>
        <div className="filter-apply sticky bottom-0 border-line border-t bg-surface px-3 py-2.5 lg:bg-canvas lg:px-0">
          <Button type="submit" className="w-full">
            Apply filters
          </Button>
        </div>
      </details>
    </aside>
  )
}
