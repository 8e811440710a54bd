import type { Ranges } from '@/lib/search/ranges.ts'
import type { Facets } from '@/lib/search/trial-list.ts'
import type { Filters } from '@/lib/search/trial-query.ts'
import { type FilterPage, pageOf, slotOf } from './filter-page.ts'
import { findMatching } from './find-hit-set.ts'
import { NO_FILTER } from './known-terms.ts'
import { lendRoom } from './lend-room.ts'
import { type Counted, listFacets } from './list-facets.ts'
import { makeTrialTest, type TrialTest } from './make-trial-test.ts'
import type { MatchCondition } from './match-expression.ts'
import type { SearchStore } from './search-store.ts'
import { borrowKeys, intersectKeys, replaceKeys, type SortedKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'

/** What is looked for: a condition on the words, where there is one, with filters and ranges. */
export type Sought = { condition: MatchCondition | null; filters: Filters; ranges: Ranges }

/** What was found in one state of the store. */
export type Selection = {
  columns: TrialColumns
  /** That the words are in, whatever the filters. */
  hits: SortedKeys
  /** That pass the filters too. */
  keys: SortedKeys
  /** Filter values with the trials that each would leave under the words and all other filters; those that any have. */
  counted: Counted
  facets: Facets
  bytes: number
}

/** That a filter's value with its count takes, some. */
const BYTES_OF_VALUE = 100

/** What identifies a search, whatever its order and page. */
export const nameOf = ({ condition, filters, ranges }: Sought): string => JSON.stringify([condition, filters, ranges])

/** The trials that are sought, and the counts of all filters. What was found before is brought up to date. */
export function selectTrials(search: SearchStore, sought: Sought): Selection {
  const name = nameOf(sought)
  const known = search.selections.get(name)
  if (known?.columns === search.columns) return known
  const hits = sought.condition ? findMatching(search, sought.condition) : search.columns.keys
  const test = makeTrialTest(search, sought.filters, sought.ranges)
  const { keys, counts } = (known && catchUp(search, known, hits, test)) ?? walk(search, hits, test)
  const counted = packCounts(counts)
  const facets = listFacets(search, counted, sought.filters)
  // Hits of one expression are kept as such too, but no longer these once something has changed.
  const own = hits.byteLength + (keys === hits ? 0 : keys.byteLength) + 2 * counted.ids.byteLength
  const bytes = own + BYTES_OF_VALUE * Object.values(facets).reduce((sum, values) => sum + values.length, 0)
  const selection = { columns: search.columns, hits, keys, counted, facets, bytes }
  search.selections.set(name, selection)
  return selection
}

/** The trials that pass, and how many have each value, by its id. */
type Walked = { keys: SortedKeys; counts: Uint32Array }

function walk(search: SearchStore, hits: SortedKeys, test: TrialTest): Walked {
  const counts = borrowCounts(search.terms.last + 1)
  const keys = tally(search, search.columns, hits, test, counts, 1)
  // Hits that all pass are kept once.
  return { keys: keys.length === hits.length ? hits : keys, counts }
}

/** Takes what changed since out of the counts, as it was, and in again as it is. */
function catchUp(search: SearchStore, known: Selection, hits: SortedKeys, test: TrialTest): Walked | undefined {
  const changed = changedKeys(known.columns, search.columns)
  const [going, coming] = [intersectKeys(known.hits, changed), intersectKeys(hits, changed)]
  if ((going.length + coming.length) * 2 > hits.length) return undefined
  const counts = unpackCounts(known.counted, search.terms.last)
  tally(search, known.columns, going, test, counts, -1)
  const found = tally(search, search.columns, coming, test, counts, 1)
  const doAllPass = known.keys === known.hits && found.length === coming.length
  return { keys: doAllPass ? hits : replaceKeys(known.keys, changed, found), counts }
}

function packCounts(counts: Uint32Array): Counted {
  const ids = borrowKeys(counts.length)
  let length = 0
  for (let id = 0; id < counts.length; id++) if (counts[id] !== 0) ids[length++] = id
  const counted = { ids: ids.slice(0, length), counts: new Uint32Array(length) }
  for (let at = 0; at < length; at++) counted.counts[at] = counts[ids[at] ?? 0] ?? 0
  return counted
}

const lendCounts = lendRoom(length => new Uint32Array(length))

/** Zeros, to be packed before others are borrowed: made anew for each search, they were most of what there is to clear. */
const borrowCounts = (length: number): Uint32Array => lendCounts(length).subarray(0, length).fill(0)

function unpackCounts(counted: Counted, last: number): Uint32Array {
  const counts = borrowCounts(last + 1)
  for (let at = 0; at < counted.ids.length; at++) counts[counted.ids[at] ?? 0] = counted.counts[at] ?? 0
  return counts
}

/**
 * Counts trials in: one that passes all filters counts for each of its values, one that fails a single filter for those
 * of that filter, since the counts of a filter are under all others. Those that pass.
 */
function tally(
  { terms: { filters } }: SearchStore,
  { pages }: TrialColumns,
  keys: SortedKeys,
  { wanted, set, isInRanges }: TrialTest,
  counts: Uint32Array,
  step: 1 | -1,
): SortedKeys {
  const passing = borrowKeys(keys.length)
  const allSet = 2 ** set.length - 1
  let passed = 0
  let page: FilterPage | undefined
  let pageNumber = -1
  for (const key of keys) {
    if (pageOf(key) !== pageNumber) {
      pageNumber = pageOf(key)
      page = pages[pageNumber]
    }
    const slot = slotOf(key)
    if (!page || page.number[slot] === 0 || !isInRanges(page, slot)) continue
    const failed = allSet > 0 ? allSet & ~filtersMet(page, slot, wanted) : 0
    if (failed === 0) {
      passing[passed++] = key
      countAll(page, slot, counts, step)
    } else if ((failed & (failed - 1)) === 0) {
      const only = set[31 - Math.clz32(failed)] ?? NO_FILTER
      countOf(only, filters, page, slot, counts, step)
    }
  }
  return passing.slice(0, passed)
}

/** Of the filters that are set, those that one of the trial's values is asked for by: a bit each. */
function filtersMet({ terms, starts }: FilterPage, slot: number, wanted: Uint8Array): number {
  const end = starts[slot + 1] ?? 0
  let met = 0
  for (let at = starts[slot] ?? 0; at < end; at++) met |= (1 << (wanted[terms[at] ?? 0] ?? 0)) >> 1
  return met
}

function countAll({ terms, starts }: FilterPage, slot: number, counts: Uint32Array, step: 1 | -1): void {
  const end = starts[slot + 1] ?? 0
  for (let at = starts[slot] ?? 0; at < end; at++) {
    const term = terms[at] ?? 0
    counts[term] = (counts[term] ?? 0) + step
  }
}

function countOf(
  filter: number,
  filters: Uint8Array,
  { terms, starts }: FilterPage,
  slot: number,
  counts: Uint32Array,
  step: 1 | -1,
): void {
  const end = starts[slot + 1] ?? 0
  for (let at = starts[slot] ?? 0; at < end; at++) {
    const term = terms[at] ?? 0
    if (filters[term] === filter) counts[term] = (counts[term] ?? 0) + step
  }
}
