import type { SortKey, SortOrder } from '@/lib/search/trial-query.ts'
import type { ColumnName } from './filter-page.ts'
import { titleRank } from './order-titles.ts'
import { radixOrder } from './radix-order.ts'
import { relevanceRanks } from './rank-hits.ts'
import type { SearchStore } from './search-store.ts'
import { nameOf, type Selection, type Sought } from './select-trials.ts'
import { intersectKeys, type SortedKeys, withoutKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'
import { columnRank, newestRanks, type Rank } from './trial-ranks.ts'

/** All trials of a selection in one order, in one state of the store. */
export type OrderedTrials = { columns: TrialColumns; basis: object; keys: Uint32Array }

/** `rank`: the words that relevance goes by; where there are none it is the last update that does. */
export type Order = { sort: SortKey; order: SortOrder; rank: string | null }

const COLUMNS = {
  updated: 'updated',
  start: 'started',
  enrollment: 'enrollment',
  phase: 'phase',
  status: 'status',
} as const
const SORT_COLUMNS: Partial<Record<SortKey, ColumnName>> = COLUMNS

/**
 * The keys of the trials found, in order. Trials without what is sorted by come last in both orders; ties go to the
 * newest, then by the trial's number, so that every page is the same each time.
 */
export function orderTrials(search: SearchStore, sought: Sought, selection: Selection, order: Order): Uint32Array {
  const name = JSON.stringify([nameOf(sought), order])
  const { columns } = search
  const known = search.orders.get(name)
  if (known?.columns === columns) return known.keys
  const { ranks, basis } = ranksOf(search, order)
  const isSameOrder = known?.basis === basis
  const keys = (isSameOrder && catchUp(search, known, selection, ranks)) || sortAll(selection.keys, ranks)
  search.orders.set(name, { columns, basis, keys })
  return keys
}

/** Of orders whose trials keep their places among each other until they change. */
const LASTING = {}

function ranksOf(search: SearchStore, { sort, order, rank }: Order): { ranks: Rank[]; basis: object } {
  const { columns } = search
  const ties = newestRanks(columns)
  if (sort === 'title') return { ranks: [titleRank(search, order), ...ties], basis: LASTING }
  if (sort === 'relevance' && rank !== null) {
    const { ranks, basis } = relevanceRanks(search, rank, order)
    return { ranks: [...ranks, ...ties], basis }
  }
  const column = SORT_COLUMNS[sort] ?? 'updated'
  const others = column === 'updated' ? ties.slice(1) : ties
  return { ranks: [columnRank(columns, column, order), ...others], basis: LASTING }
}

function sortAll(keys: SortedKeys, ranks: readonly Rank[]): Uint32Array {
  const columns = ranks.map(rank => keys.map(key => rank(key)))
  return radixOrder(columns, keys.length).map(place => keys[place] ?? 0)
}

/** Takes out what changed, and puts in at its place what of it is found now. */
function catchUp(
  { columns }: SearchStore,
  known: OrderedTrials,
  selection: Selection,
  ranks: readonly Rank[],
): Uint32Array | undefined {
  const changed = changedKeys(known.columns, columns)
  if (changed.length * 8 > known.keys.length) return undefined
  const coming = sortAll(intersectKeys(changed, selection.keys), ranks)
  return mergeIn(withoutKeys(known.keys, changed), coming, ranks)
}

function mergeIn(stayed: Uint32Array, coming: Uint32Array, ranks: readonly Rank[]): Uint32Array {
  const merged = new Uint32Array(stayed.length + coming.length)
  let from = 0
  for (const [at, key] of coming.entries()) {
    const place = placeAmong(stayed, key, from, ranks)
    merged.set(stayed.subarray(from, place), from + at)
    merged[place + at] = key
    from = place
  }
  merged.set(stayed.subarray(from), from + coming.length)
  return merged
}

/** How many of the keys come before one, of which at least `from` do. */
function placeAmong(keys: Uint32Array, key: number, from: number, ranks: readonly Rank[]): number {
  const own = ranks.map(rank => rank(key))
  let low = from
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesBefore(keys[middle] ?? 0, own, ranks)) low = middle + 1
    else high = middle
  }
  return low
}

function comesBefore(key: number, others: readonly number[], ranks: readonly Rank[]): boolean {
  for (let at = 0; at < ranks.length; at++) {
    const difference = (ranks[at]?.(key) ?? 0) - (others[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
