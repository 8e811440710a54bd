import { radixOrder } from './radix-order.ts'
import type { SearchStore } from './search-store.ts'
import { borrowFlags, borrowKeys, intersectKeys, type SortedKeys, withoutKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'
import { newestRanks, type Rank } from './trial-ranks.ts'

/** All trials of one state of the store, the newest first. */
export type NewestOrder = { columns: TrialColumns; keys: Uint32Array }

/** Of fewer trials than this share of all, it is faster to sort them than to pick them out of all. */
const SHARE = 1 / 8

/** Trials in order of ranks, those that are equal in all of them the newest first. */
export function sortByRanks(search: SearchStore, keys: SortedKeys, ranks: readonly Rank[]): Uint32Array {
  const isMost = keys.length > search.columns.keys.length * SHARE
  if (!isMost) return sortBy(keys, [...ranks, ...newestRanks(search.columns)])
  const newest = pickNewest(search, keys)
  return ranks.length > 0 ? sortBy(newest, ranks) : newest.slice()
}

function sortBy(keys: Uint32Array, ranks: readonly Rank[]): Uint32Array {
  const order = radixOrder(
    keys.length,
    ranks.map(rank => column => fillColumn(column, rank, keys)),
  )
  for (let at = 0; at < order.length; at++) order[at] = keys[order[at] ?? 0] ?? 0
  return order
}

function fillColumn(column: Uint32Array, rank: Rank, keys: Uint32Array): void {
  for (let at = 0; at < keys.length; at++) column[at] = rank(keys[at] ?? 0)
}

/** The keys in the order of all trials: borrowed, as `borrowKeys` says. */
function pickNewest(search: SearchStore, keys: SortedKeys): Uint32Array {
  const all = orderNewest(search).keys
  const isSought = borrowFlags((keys.at(-1) ?? 0) + 1)
  for (let at = 0; at < keys.length; at++) isSought[keys[at] ?? 0] = 1
  const picked = borrowKeys(keys.length)
  let count = 0
  for (let at = 0; at < all.length; at++) {
    const key = all[at] ?? 0
    if (isSought[key] === 1) picked[count++] = key
  }
  return picked.subarray(0, count)
}

/** That of the present state: what changed since the last one is put in its place. */
export function orderNewest(search: SearchStore): NewestOrder {
  const { columns, newest: known } = search
  if (known?.columns === columns) return known
  const ranks = newestRanks(columns)
  const keys = (known && catchUp(known, columns, ranks)) ?? sortBy(columns.keys, ranks)
  search.newest = { columns, keys }
  return search.newest
}

function catchUp(known: NewestOrder, columns: TrialColumns, ranks: readonly Rank[]): Uint32Array | undefined {
  const changed = changedKeys(known.columns, columns)
  return mergeChanged(known.keys, changed, sortBy(intersectKeys(changed, columns.keys), ranks), ranks)
}

/** More than this share of an order is not put in one by one. */
const MOST_COMING = 1 / 8

/** An order without the trials that changed, and with those that come in their places; undefined where that is too many. */
export function mergeChanged(
  keys: Uint32Array,
  changed: SortedKeys,
  coming: Uint32Array,
  ranks: readonly Rank[],
): Uint32Array | undefined {
  if (coming.length > keys.length * MOST_COMING) return undefined
  const stayed = withoutKeys(keys, changed)
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
