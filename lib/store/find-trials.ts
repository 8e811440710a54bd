import { type InterpretedQuery, interpretQuery } from '@/lib/search/interpret-query.ts'
import type { Facets, TrialList } from '@/lib/search/trial-list.ts'
import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  MAX_QUERY_LENGTH,
  type SortKey,
  type TrialQuery,
} from '@/lib/search/trial-query.ts'
import { Prisma } from './generated/client.ts'
import { type MatchCondition, type MatchExpression, matchExpression } from './match-expression.ts'
import { readStore, type StoreReader } from './read-store.ts'
import { selectHits } from './select-hits.ts'
import { selectTrialRows } from './select-trial-rows.ts'
import { suggestWords } from './suggest-words.ts'

export const ROWS_PER_PAGE = 50

type Match = MatchExpression | null

/** How much a hit in each column of trial_search weighs: a trial is about its title, not about its texts' asides. */
const WEIGHTS = Prisma.raw('10.0, 8.0, 8.0, 3.0, 10.0, 1.0, 0.5')

/** What each column sorts by; trials without it come last in both orders. */
const SORT_BY: Record<Exclude<SortKey, 'relevance'>, Prisma.Sql> = {
  updated: Prisma.sql`t.lastUpdatePostDate`,
  start: Prisma.sql`t.startDate`,
  enrollment: Prisma.sql`t.enrollmentCount`,
  phase: Prisma.sql`t.phaseOrder`,
  status: Prisma.sql`t.statusOrder`,
  title: Prisma.sql`t.briefTitle COLLATE NOCASE`,
}

/**
 * A page of the trials that a query finds, with how many each filter's values would leave. A page beyond the last one
 * is the last one.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export function findTrials(query: TrialQuery): Promise<TrialList> {
  const { match, node, typed, interpretation } = interpret(query)
  return readStore(async reader => {
    const facets = match === undefined ? noFacets() : await countFacets(reader, match, query.filters)
    const total = match === undefined ? 0 : await countHits(reader, match, query.filters)
    const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE))
    const page = Math.min(Math.max(1, query.page), pages)
    const keys = match !== undefined && total ? await selectKeys(reader, match, query, page) : []
    const rows = await selectTrialRows(reader, keys)
    const hits = await selectHits(reader, rows, node)
    const suggestion = typed && (await suggestWords(reader, query.q, typed))
    return { total, page, pages, rows, facets, interpretation, hits, suggestion }
  })
}

/** What the words match: any trial where nothing was typed (null), none where nothing to look for was (undefined). */
export function interpret({ q, exact }: TrialQuery): { match: Match | undefined } & InterpretedQuery {
  const interpreted = interpretQuery(q.slice(0, MAX_QUERY_LENGTH), exact)
  const { node } = interpreted
  return { ...interpreted, match: node ? matchExpression(node) : q.trim() ? undefined : null }
}

async function countHits(reader: StoreReader, match: Match, filters: Filters): Promise<number> {
  const [row] = await reader.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total FROM trials t WHERE ${hitCondition(match, filters)}`
  return Number(row?.total ?? 0)
}

async function selectKeys(reader: StoreReader, match: Match, query: TrialQuery, page: number): Promise<number[]> {
  const rows = await reader.$queryRaw<{ key: bigint }[]>`
    SELECT t.key FROM trials t ${rankJoin(match, query.sort)}
    WHERE ${hitCondition(match, query.filters)}
    ORDER BY ${sortTerms(match, query)}
    LIMIT ${ROWS_PER_PAGE} OFFSET ${(page - 1) * ROWS_PER_PAGE}`
  return rows.map(({ key }) => Number(key))
}

/** What orders hits by relevance; null where they have none and go by date. */
const rankOf = (match: Match, sort: SortKey): string | null => (sort === 'relevance' && match ? match.rank : null)

/**
 * Outer, because a hit need not be one of the words that are ranked: criteria and sites are not. The limit is none: it
 * keeps SQLite from asking the index anew for each hit.
 */
export function rankJoin(match: Match, sort: SortKey): Prisma.Sql {
  const rank = rankOf(match, sort)
  return rank === null
    ? Prisma.empty
    : Prisma.sql`LEFT JOIN (SELECT rowid AS key, bm25(trial_search, ${WEIGHTS}) AS score FROM trial_search
        WHERE trial_search MATCH ${rank} LIMIT -1 OFFSET 0) ranked ON ranked.key = t.key`
}

/** Ties go to the newest, then by the trial's number, so that every page is the same each time. */
export function sortTerms(match: Match, { sort, order }: TrialQuery): Prisma.Sql {
  const direction = Prisma.raw(order === 'asc' ? 'ASC' : 'DESC')
  const newestFirst = Prisma.sql`t.lastUpdatePostDate DESC NULLS LAST, t.trialId`
  // The best of bm25 is the lowest.
  if (rankOf(match, sort) !== null)
    return Prisma.sql`ranked.score ${Prisma.raw(order === 'asc' ? 'DESC' : 'ASC')} NULLS LAST, ${newestFirst}`
  const column = SORT_BY[sort === 'relevance' ? 'updated' : sort]
  return Prisma.sql`${column} ${direction} NULLS LAST, t.trialId`
}

/** The condition on `t`, a row of trials, that the words and all filters but one make. */
export function hitCondition(match: Match, filters: Filters, but?: FilterName): Prisma.Sql {
  const conditions = FILTER_NAMES.filter(name => name !== but && filters[name].length > 0).map(
    name =>
      Prisma.sql`t.key IN (SELECT trialKey FROM filter_values WHERE filter = ${name} AND value IN (${Prisma.join(filters[name])}))`,
  )
  if (match) conditions.push(matching(match.condition))
  return conditions.length ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`
}

function matching(condition: MatchCondition): Prisma.Sql {
  if (condition.kind === 'not') return Prisma.sql`NOT ${matching(condition.part)}`
  if (condition.kind !== 'match') {
    const joint = condition.kind === 'all' ? ' AND ' : ' OR '
    return Prisma.sql`(${Prisma.join(condition.parts.map(matching), joint)})`
  }
  const table = Prisma.raw(condition.table)
  return Prisma.sql`t.key IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${condition.expression})`
}

const noFacets = (): Facets => {
  const facets: Partial<Facets> = {}
  for (const name of FILTER_NAMES) facets[name] = []
  return facets as Facets
}

/** Filters that are not set all count over the same trials; each that is set counts over those that the others leave. */
async function countFacets(reader: StoreReader, match: Match, filters: Filters): Promise<Facets> {
  const facets = noFacets()
  const unset = FILTER_NAMES.filter(name => filters[name].length === 0)
  const groups = [
    { names: unset, but: undefined },
    ...FILTER_NAMES.filter(name => filters[name].length > 0).map(name => ({ names: [name], but: name })),
  ]
  for (const { names, but } of groups) {
    if (names.length === 0) continue
    const rows = await reader.$queryRaw<{ filter: FilterName; value: string; count: bigint }[]>`
      SELECT f.filter, f.value, count(*) AS count FROM filter_values f
      WHERE f.filter IN (${Prisma.join(names)})
        AND f.trialKey IN (SELECT t.key FROM trials t WHERE ${hitCondition(match, filters, but)})
      GROUP BY f.filter, f.value ORDER BY count DESC, f.value`
    for (const { filter, value, count } of rows) facets[filter].push({ value, count: Number(count) })
  }
  return facets
}
