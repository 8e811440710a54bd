import { BarChart } from '@/components/charts/bar-chart.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { type FilterName, type Filters, queryFor, toggleFilter } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { FacetMark } from './facet-mark.tsx'
import { filterValueLabel } from './filter-labels.ts'

type SummaryChartProps<Name extends FilterName> = {
  name: Name
  title: string
  /** What is counted, where the title does not say it all. */
  note?: string
  counts: readonly { value: string; count: number }[]
}

/** Bars at most: a chart of more is a list to search in. */
const SHOWN = 8

/** How the trials are spread over the values of one filter; each bar leads to the list under it. */
export function SummaryChart<Name extends FilterName>({ name, title, note, counts }: SummaryChartProps<Name>) {
  const bars = counts.slice(0, counts.length === SHOWN + 1 ? SHOWN + 1 : SHOWN).map(({ value, count }) => ({
    value,
    count,
    label: filterValueLabel(name, value),
    href: trialsUrl(toggleFilter(queryFor(), name, value as Filters[Name][number])),
    mark: <FacetMark name={name} value={value} />,
  }))
  const left = counts.length - bars.length
  return (
    <Panel id={`chart-${name}`} title={title}>
      {bars.length > 0 ? <BarChart label={title} bars={bars} /> : <p className="text-muted">None read so far.</p>}
      {(note || left > 0) && (
        <p className="mt-2 text-muted text-xs">
          {note}
          {left > 0 && ` ${left} more as a filter of the list.`}
        </p>
      )}
    </Panel>
  )
}
