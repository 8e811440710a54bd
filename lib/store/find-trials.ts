import { type InterpretedQuery, interpretQuery } from '@/lib/search/interpret-query.ts'
import type { TrialList } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { noFacets } from './list-facets.ts'
import { type MatchExpression, matchExpression } from './match-expression.ts'
import { orderTrials } from './order-trials.ts'
import { inSearch, type SearchStore } from './search-store.ts'
import { selectTrialRows } from './select-trial-rows.ts'
import { type Selection, type Sought, selectTrials } from './select-trials.ts'
import { suggestWords } from './suggest-words.ts'

export const ROWS_PER_PAGE = 50

type Match = MatchExpression | null

/** A page of a list; where the words stand in its trials is for those who read their texts. */
export type FoundTrials = Omit<TrialList, 'hits'>

/**
 * A page of the trials that a query finds, with how many each filter's values would leave: of each filter the hundred
 * commonest values and those that are set. A page beyond the last one is the last one.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export function findTrials(query: TrialQuery): Promise<FoundTrials> {
  return inSearch(search => {
    const { match, typed, interpretation } = interpret(query)
    const { selection, keys } = findKeys(search, query, match)
    const pages = Math.max(1, Math.ceil(keys.length / ROWS_PER_PAGE))
    const page = Math.min(Math.max(1, query.page), pages)
    const rows = selectTrialRows(search.database, keys.subarray((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE))
    const facets = selection?.facets ?? noFacets()
    const suggestion = typed && suggestWords(search, query.q, typed)
    return { total: keys.length, page, pages, rows, facets, interpretation, suggestion }
  })
}

/** What the words match: any trial where nothing was typed (null), none where nothing to look for was (undefined). */
export function interpret({ q, exact }: TrialQuery): { match: Match | undefined } & InterpretedQuery {
  const interpreted = interpretQuery(q, exact)
  const { node } = interpreted
  return { ...interpreted, match: node ? matchExpression(node) : q.trim() ? undefined : null }
}

/** The keys of all trials that a query finds, in its order, with the selection that they are of where it can be one. */
export function findKeys(
  search: SearchStore,
  { filters, ranges, sort, order }: TrialQuery,
  match: Match | undefined,
): { selection?: Selection; keys: Uint32Array } {
  if (match === undefined) return { keys: new Uint32Array() }
  const sought: Sought = { condition: match?.condition ?? null, filters, ranges }
  const selection = selectTrials(search, sought)
  return { selection, keys: orderTrials(search, sought, selection, { sort, order, rank: match?.rank ?? null }) }
}
