import type Database from 'better-sqlite3'
import type { SortOrder } from '@/lib/search/trial-query.ts'
import { prepareOnce } from './prepare-once.ts'
import { readKeys } from './read-keys.ts'
import type { SearchStore } from './search-store.ts'
import { withoutKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'
import { type Rank, rankOf } from './trial-ranks.ts'

/** All trials that have a title, in its order; equal ones by their keys. `places`: by key, from 1 on. */
export type TitleOrder = { columns: TrialColumns; keys: Uint32Array; places: Uint32Array }

/** Reads the order of all titles when it is first asked for: it stands in an index of the database alone. */
export function titleRank(search: SearchStore, order: SortOrder): Rank {
  if (search.titles?.columns !== search.columns) search.titles = readTitles(search)
  const { places } = search.titles
  return key => rankOf(places[key] ?? 0, order)
}

function readTitles(search: SearchStore): TitleOrder {
  const { columns } = search
  const keys = (search.titles && catchUp(search, search.titles)) ?? readAll(search)
  const places = new Uint32Array((columns.keys.at(-1) ?? 0) + 1)
  for (let at = 0; at < keys.length; at++) places[keys[at] ?? 0] = at + 1
  return { columns, keys, places }
}

const readAll = ({ database }: SearchStore): Uint32Array =>
  readKeys(database, 'SELECT key FROM trials WHERE briefTitle IS NOT NULL ORDER BY briefTitle COLLATE NOCASE, key')

const MOST_LOOKED_UP = 5000

/** Of trials that changed the index is asked which one stands before them now. */
function catchUp({ database, columns }: SearchStore, known: TitleOrder): Uint32Array | undefined {
  const changed = changedKeys(known.columns, columns)
  if (changed.length > Math.min(MOST_LOOKED_UP, known.keys.length)) return undefined
  const titles = prepareOnce<[string], { key: number; briefTitle: string }>(
    database,
    `SELECT key, briefTitle FROM trials WHERE key IN (SELECT value FROM json_each(?)) AND briefTitle IS NOT NULL
     ORDER BY briefTitle COLLATE NOCASE, key`,
  ).all(JSON.stringify([...changed]))
  const following = new Map(titles.map(({ key, briefTitle }) => [keyBefore(database, briefTitle, key), key]))
  const last = prepareOnce<[], { key: number | null }>(database, 'SELECT max(key) AS key FROM trials').get()
  return followed(withoutKeys(known.keys, changed), following, last?.key ?? 0)
}

/** The key of the trial that stands before one of this title and key; 0 where none does. */
function keyBefore(database: Database.Database, title: string, key: number): number {
  const ofSame = prepareOnce<[string, number], { key: number }>(
    database,
    'SELECT key FROM trials WHERE briefTitle = ? COLLATE NOCASE AND key < ? ORDER BY key DESC LIMIT 1',
  )
  const ofLower = prepareOnce<[string], { key: number }>(
    database,
    `SELECT key FROM trials WHERE briefTitle < ? COLLATE NOCASE
     ORDER BY briefTitle COLLATE NOCASE DESC, key DESC LIMIT 1`,
  )
  return (ofSame.get(title, key) ?? ofLower.get(title))?.key ?? 0
}

/** The keys with those put in that follow one of them, or one that was put in, or nothing (0). */
function followed(keys: Uint32Array, following: ReadonlyMap<number, number>, highest: number): Uint32Array {
  // Looked up for each of all keys, which a map would take ten times as long for.
  const next = new Uint32Array(highest + 1)
  for (const [key, follower] of following) next[key] = follower
  const all = new Uint32Array(keys.length + following.size)
  let count = 0
  for (let key = next[0] ?? 0; key !== 0; key = next[key] ?? 0) all[count++] = key
  for (let at = 0; at < keys.length; at++)
    for (let key = keys[at] ?? 0; key !== 0; key = next[key] ?? 0) all[count++] = key
  return all
}
