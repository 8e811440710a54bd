import type { FilterName } from '@/lib/search/trial-query.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/** The id of a filter's value, and a new one where it has none yet. */
export type TermIds = (filter: FilterName, value: string) => number

/**
 * Looks up and makes ids for as long as one transaction lasts. What it finds is remembered no longer: an id that was
 * made by a transaction that is undone may be another value's afterwards, and looking one up takes microseconds.
 */
export function openTermIds(store: WritableStore): TermIds {
  const select = prepareOnce<[string, string], { id: number }>(
    store,
    'SELECT id FROM filter_terms WHERE filter = ? AND value = ?',
  )
  const insert = prepareOnce<[string, string]>(store, 'INSERT INTO filter_terms (filter, value) VALUES (?, ?)')
  const known = new Map<FilterName, Map<string, number>>()
  return (filter, value) => {
    const ofFilter = known.get(filter) ?? new Map<string, number>()
    known.set(filter, ofFilter)
    const seen = ofFilter.get(value)
    if (seen !== undefined) return seen
    const id = select.get(filter, value)?.id ?? Number(insert.run(filter, value).lastInsertRowid)
    ofFilter.set(value, id)
    return id
  }
}
