import { FIRST_ORDER, type SortKey, type TrialQuery } from '@/lib/search/trial-query.ts'

/** The query sorted by `key`; by the other order where it is sorted by that already. Begins again at the first page. */
export function sortQuery(query: TrialQuery, key: SortKey): TrialQuery {
  const flipped = query.order === 'asc' ? 'desc' : 'asc'
  return { ...query, page: 1, sort: key, order: query.sort === key ? flipped : FIRST_ORDER[key] }
}
