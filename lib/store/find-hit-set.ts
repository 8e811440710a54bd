import type { MatchCondition, SearchTable } from './match-expression.ts'
import { readKeys } from './read-keys.ts'
import type { SearchStore } from './search-store.ts'
import {
  intersectKeys,
  NO_KEYS,
  type Range,
  replaceKeys,
  type SortedKeys,
  subtractKeys,
  uniteKeys,
} from './sorted-keys.ts'
import { changedKeys, changedRanges, type TrialColumns } from './trial-columns.ts'

/** The trials that an expression matched in one state of the store. */
export type HitSet = { columns: TrialColumns; keys: SortedKeys }

/** The trials that a condition holds for. */
export function findMatching(search: SearchStore, condition: MatchCondition): SortedKeys {
  if (condition.kind === 'match') return findHitSet(search, condition.table, condition.expression)
  if (condition.kind === 'not') return subtractKeys(search.columns.keys, findMatching(search, condition.part))
  if (condition.kind === 'any') return condition.parts.map(part => findMatching(search, part)).reduce(uniteKeys)
  const wanted = condition.parts.filter(part => part.kind !== 'not').map(part => findMatching(search, part))
  const unwanted = condition.parts.flatMap(part => (part.kind === 'not' ? [findMatching(search, part.part)] : []))
  const all =
    wanted.length > 0 ? wanted.toSorted((a, b) => a.length - b.length).reduce(intersectKeys) : search.columns.keys
  return unwanted.reduce(subtractKeys, all)
}

/** The trials that an expression of FTS5 matches. Known ones are brought up to date where only some trials changed. */
export function findHitSet(search: SearchStore, table: SearchTable, expression: string): SortedKeys {
  const key = `${table} ${expression}`
  const { columns } = search
  const known = search.hitSets.get(key)
  if (known?.columns === columns) return known.keys
  const keys = (known && catchUp(search, known, table, expression)) ?? askAll(search, table, expression)
  search.hitSets.set(key, { columns, keys })
  return keys
}

const askAll = ({ database }: SearchStore, table: SearchTable, expression: string): SortedKeys =>
  readKeys(database, `SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`, expression)

/** Changes in more places than this are not looked at one by one. */
export const MOST_RANGES = 24

function catchUp(search: SearchStore, known: HitSet, table: SearchTable, expression: string): SortedKeys | undefined {
  const { columns } = search
  const changed = changedKeys(known.columns, columns)
  const ranges = changedRanges(known.columns, columns)
  if (changed.length * 4 > columns.keys.length || ranges.length > MOST_RANGES) return undefined
  const found = hasBeginning(expression)
    ? askOnce(search, table, expression, ranges)
    : ranges.map(range => askBetween(search, table, expression, range)).reduce(uniteKeys, NO_KEYS)
  return replaceKeys(known.keys, changed, intersectKeys(changed, found))
}

/** The ends are integers for SQLite only where they are for JavaScript: by others FTS5 does not find its way. */
const askBetween = ({ database }: SearchStore, table: SearchTable, expression: string, [from, to]: Range): SortedKeys =>
  readKeys(
    database,
    `SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid`,
    expression,
    BigInt(from),
    BigInt(to),
  )

/** Whether an expression asks for beginnings of words: nothing within its quotes is a star. */
export const hasBeginning = (expression: string): boolean => expression.includes('*')

/**
 * For each question FTS5 unites the hits of all words that begin so, wherever they are: one question for all ranges. The
 * plus keeps SQLite from making one of each.
 */
function askOnce(
  { database }: SearchStore,
  table: SearchTable,
  expression: string,
  ranges: readonly Range[],
): SortedKeys {
  const within = ranges.map(() => '+rowid BETWEEN ? AND ?').join(' OR ')
  return readKeys(
    database,
    `SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ? AND (${within || 'FALSE'}) ORDER BY rowid`,
    expression,
    ...ranges.flat().map(BigInt),
  )
}
