import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/**
 * The values of filters by their ids. Which filter an id belongs to is known of all of them, what it says is asked when
 * it is to be shown: there are hundreds of thousands of conditions and sponsors, and a page names a hundred of each.
 */
export type KnownTerms = {
  /** The place of the filter in `FILTER_NAMES`, by id; `NO_FILTER` where it is none of them. */
  filters: Uint8Array
  /** The highest id. */
  last: number
  values: Map<number, string>
}

export const NO_FILTER = 0xff

export const noTerms = (): KnownTerms => ({ filters: new Uint8Array(0), last: 0, values: new Map() })

/** Takes in the ids that came since. */
export function readNewTerms(store: WritableStore, terms: KnownTerms): void {
  const last =
    prepareOnce<[], { last: number | null }>(store, 'SELECT max(id) AS last FROM filter_terms').get()?.last ?? 0
  if (last < terms.last) Object.assign(terms, noTerms())
  if (last === terms.last) return
  if (last >= terms.filters.length) {
    const larger = new Uint8Array(last + 1 + (last >> 2)).fill(NO_FILTER)
    larger.set(terms.filters)
    terms.filters = larger
  }
  // By filter, so that each is one text of ids: a row of JavaScript's for each id would take five times as long. Where
  // only some are new, the index of filters and values would be read in vain.
  const rows = prepareOnce<[number], { filter: string; ids: string }>(
    store,
    `SELECT filter, json_group_array(id) AS ids FROM filter_terms ${terms.last > 0 ? 'NOT INDEXED' : ''}
     WHERE id > ? GROUP BY filter`,
  )
  for (const { filter, ids } of rows.iterate(terms.last)) {
    const at = (FILTER_NAMES as readonly string[]).indexOf(filter)
    const all: number[] = JSON.parse(ids)
    if (at >= 0) for (const id of all) terms.filters[id] = at
  }
  terms.last = last
}

/** The id of a filter's value; undefined where no trial ever had it. */
export const findTerm = (store: WritableStore, filter: FilterName, value: string): number | undefined =>
  prepareOnce<[string, string], { id: number }>(
    store,
    'SELECT id FROM filter_terms WHERE filter = ? AND value = ?',
  ).get(filter, value)?.id

/** What an id says. */
export function valueOfTerm(store: WritableStore, terms: KnownTerms, id: number): string {
  const known = terms.values.get(id)
  if (known !== undefined) return known
  const row = prepareOnce<[number], { value: string }>(store, 'SELECT value FROM filter_terms WHERE id = ?').get(id)
  if (!row) throw new Error(`No filter has the value ${id}`)
  terms.values.set(id, row.value)
  return row.value
}
