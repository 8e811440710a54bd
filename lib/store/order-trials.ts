import type { SortKey, SortOrder } from '@/lib/search/trial-query.ts'
import type { ColumnName } from './filter-page.ts'
import { mergeChanged, sortByRanks } from './order-newest.ts'
import { titleRank } from './order-titles.ts'
import { relevanceRanks } from './rank-hits.ts'
import type { SearchStore } from './search-store.ts'
import { nameOf, type Selection, type Sought } from './select-trials.ts'
import { intersectKeys } from './sorted-keys.ts'
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
  const keys =
    (known?.basis === basis && catchUp(search, known, selection, ranks)) || sortByRanks(search, selection.keys, ranks)
  search.orders.set(name, { columns, basis, keys })
  return keys
}

/** Of orders whose trials keep their places among each other until they change. */
const LASTING = {}

/** What an order goes by before the newest comes first. */
function ranksOf(search: SearchStore, { sort, order, rank }: Order): { ranks: Rank[]; basis: object } {
  if (sort === 'title') return { ranks: [titleRank(search, order)], basis: LASTING }
  if (sort === 'relevance' && rank !== null) return relevanceRanks(search, rank, order)
  const column = SORT_COLUMNS[sort] ?? 'updated'
  const isNewestFirst = column === 'updated' && order === 'desc'
  return { ranks: isNewestFirst ? [] : [columnRank(search.columns, column, order)], basis: LASTING }
}

/** Takes out what changed, and puts in at its place what of it is found now. */
function catchUp(
  search: SearchStore,
  known: OrderedTrials,
  selection: Selection,
  ranks: readonly Rank[],
): Uint32Array | undefined {
  const { columns } = search
  const changed = changedKeys(known.columns, columns)
  const coming = sortByRanks(search, intersectKeys(changed, selection.keys), ranks)
  return mergeChanged(known.keys, changed, coming, [...ranks, ...newestRanks(columns)])
}
