import type { Facets } from '@/lib/search/trial-list.ts'
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/search/trial-query.ts'
import { findTerm, NO_FILTER, valueOfTerm } from './known-terms.ts'
import type { SearchStore } from './search-store.ts'
import { placeOf } from './sorted-keys.ts'

/** Values of a filter that are listed, beside those that are set. */
export const MOST_VALUES = 100

/** Ids of values, and how many trials each would leave; those that none has are not among them. */
export type Counted = { ids: Uint32Array; counts: Uint32Array }

type CountedValue = { id: number; count: number }

/** The commonest values of each filter with their counts, and those that are set; ties by the value. */
export function listFacets(search: SearchStore, counted: Counted, filters: Filters): Facets {
  const byFilter: CountedValue[][] = FILTER_NAMES.map(() => [])
  const least = leastCounts(search, counted)
  const { ids, counts } = counted
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const count = counts[at] ?? 0
    const filter = search.terms.filters[id] ?? NO_FILTER
    if (count >= (least[filter] ?? Number.POSITIVE_INFINITY)) byFilter[filter]?.push({ id, count })
  }
  for (const [filter, name] of FILTER_NAMES.entries())
    for (const value of filters[name]) {
      const id = findTerm(search.database, name, value)
      const place = id === undefined ? -1 : placeOf(ids, id)
      const count = counts[place] ?? 0
      if (id !== undefined && count > 0 && count < (least[filter] ?? 0)) byFilter[filter]?.push({ id, count })
    }
  const facets = FILTER_NAMES.map((name, at) => [name, valuesOf(search, byFilter[at] ?? [], filters[name])])
  return Object.fromEntries(facets)
}

export const noFacets = (): Facets =>
  Object.fromEntries(FILTER_NAMES.map(name => [name, [] as Facets[FilterName]])) as Facets

function valuesOf(search: SearchStore, counted: readonly CountedValue[], set: readonly string[]): Facets[FilterName] {
  const values = counted.map(({ id, count }) => ({ value: valueOfTerm(search.database, search.terms, id), count }))
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return values.filter(({ value }, at) => at < MOST_VALUES || set.includes(value))
}

/** Counts from which on they are told apart no further. */
const TOP = 4096

/** By filter, a count that no value of its hundred commonest is below: what is below need not be put in order. */
function leastCounts({ terms: { filters } }: SearchStore, { ids, counts }: Counted): number[] {
  const having = FILTER_NAMES.map(() => new Uint32Array(TOP + 1))
  for (let at = 0; at < ids.length; at++) {
    const ofFilter = having[filters[ids[at] ?? 0] ?? 0]
    const count = Math.min(counts[at] ?? 0, TOP)
    if (ofFilter) ofFilter[count] = (ofFilter[count] ?? 0) + 1
  }
  return having.map(ofFilter => {
    let least = TOP
    for (let values = ofFilter[TOP] ?? 0; values < MOST_VALUES && least > 1; ) values += ofFilter[--least] ?? 0
    return least
  })
}
