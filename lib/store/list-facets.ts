import type { Facets } from '@/lib/search/trial-list.ts'
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/search/trial-query.ts'
import { findTerm, valueOfTerm } from './known-terms.ts'
import type { SearchStore } from './search-store.ts'
import type { Selection } from './select-trials.ts'

/** Values of a filter that are listed, beside those that are set. */
export const MOST_VALUES = 100

type Counted = { id: number; count: number }

/** The commonest values of each filter with their counts, and those that are set; ties by the value. */
export function listFacets(search: SearchStore, { counted }: Pick<Selection, 'counted'>, filters: Filters): Facets {
  const byFilter: Counted[][] = FILTER_NAMES.map(() => [])
  const least = leastCounts(search, counted)
  const set = new Set(FILTER_NAMES.flatMap(name => filters[name].map(value => findTerm(search.database, name, value))))
  for (const [at, id] of counted.ids.entries()) {
    const count = counted.counts[at] ?? 0
    const filter = search.terms.filters[id] ?? 0
    if (count >= (least[filter] ?? 0) || set.has(id)) byFilter[filter]?.push({ id, count })
  }
  const facets = FILTER_NAMES.map((name, at) => [name, valuesOf(search, byFilter[at] ?? [], filters[name])])
  return Object.fromEntries(facets)
}

export const noFacets = (): Facets =>
  Object.fromEntries(FILTER_NAMES.map(name => [name, [] as Facets[FilterName]])) as Facets

function valuesOf(search: SearchStore, counted: readonly Counted[], set: readonly string[]): Facets[FilterName] {
  const values = counted.map(({ id, count }) => ({ value: valueOfTerm(search.database, search.terms, id), count }))
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return values.filter(({ value }, at) => at < MOST_VALUES || set.includes(value))
}

/** Counts from which on they are told apart no further. */
const TOP = 4096

/** By filter, a count that no value of its hundred commonest is below: what is below need not be put in order. */
function leastCounts({ terms: { filters } }: SearchStore, { ids, counts }: Selection['counted']): number[] {
  const having = FILTER_NAMES.map(() => new Uint32Array(TOP + 1))
  for (const [at, id] of ids.entries()) {
    const ofFilter = having[filters[id] ?? 0]
    const count = Math.min(counts[at] ?? 0, TOP)
    if (ofFilter) ofFilter[count] = (ofFilter[count] ?? 0) + 1
  }
  return having.map(ofFilter => {
    let least = TOP
    for (let values = ofFilter[TOP] ?? 0; values < MOST_VALUES && least > 1; ) values += ofFilter[--least] ?? 0
    return least
  })
}
