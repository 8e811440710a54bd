import fs from 'node:fs'
import Database from 'better-sqlite3'
import { databaseFile } from './database-file.ts'
import type { HitSet } from './find-hit-set.ts'
import { type KnownTerms, noTerms, readNewTerms } from './known-terms.ts'
import { type LimitedCache, limitedCaches } from './limited-cache.ts'
import { type NewestOrder, orderNewest } from './order-newest.ts'
import type { TitleOrder } from './order-titles.ts'
import type { OrderedTrials } from './order-trials.ts'
import { prepareOnce } from './prepare-once.ts'
import type { ScoredHits } from './rank-hits.ts'
import type { Selection } from './select-trials.ts'
import { settleReplacement } from './settle-replacement.ts'
import { signReading } from './sign-reading.ts'
import { inStore } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { NO_COLUMNS, readColumns, type TrialColumns } from './trial-columns.ts'

/** The store as searches see it: a connection, all trials' columns in one of its states, and what was found before. */
export type SearchStore = {
  database: Database.Database
  columns: TrialColumns
  terms: KnownTerms
  titles: TitleOrder | undefined
  newest: NewestOrder | undefined
  hitSets: LimitedCache<HitSet>
  scores: LimitedCache<ScoredHits>
  selections: LimitedCache<Selection>
  orders: LimitedCache<OrderedTrials>
  /** Words that are in the index, by the unknown ones that they look like. */
  alike: LimitedCache<string[]>
  /** SQLite's number of the state that `columns` are of. */
  version: number | undefined
}

type Opened = { search: SearchStore; file: string; inode: number }

// On the global object, because Next's development server loads modules again and again.
const holder = globalThis as { trialSearch?: Opened }

/**
 * Runs a search on one state of the store, the present one: what another process committed before is seen, what it
 * commits meanwhile is not.
 *
 * @throws {StoreUnavailable} where there is no database, or none that can be read
 */
export const inSearch = <T>(run: (search: SearchStore) => T): Promise<T> =>
  inTransaction(search => {
    catchUp(search)
    return run(search)
  })

/** The same for statements alone, which need not wait until the columns are read. */
export const readDatabase = <T>(run: (database: Database.Database) => T): Promise<T> =>
  inTransaction(({ database }) => run(database))

/** Asynchronous for whoever asks; the database is read without a pause. */
const inTransaction = <T>(run: (search: SearchStore) => T): Promise<T> =>
  new Promise(resolve => {
    signReading(databaseFile())
    resolve(inStore(() => runOnOneState(openSearch(databaseFile()), run)))
  })

function runOnOneState<T>(search: SearchStore, run: (search: SearchStore) => T): T {
  const { database } = search
  database.exec('BEGIN')
  try {
    return run(search)
  } finally {
    if (database.inTransaction) database.exec('COMMIT')
  }
}

/** Lets go of the database and of what is known of it. */
export function closeSearch(): void {
  const opened = holder.trialSearch
  delete holder.trialSearch
  opened?.search.database.close()
}

function openSearch(file: string): SearchStore {
  const inode = fs.statSync(file, { throwIfNoEntry: false })?.ino
  const current = holder.trialSearch
  if (current && current.file === file && current.inode === inode) return current.search
  closeSearch()
  settleReplacement(file)
  if (inode === undefined) throw new StoreUnavailable('databaseMissing', `There is no database at ${file}`)
  const search = emptySearch(new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 }))
  holder.trialSearch = { search, file, inode }
  return search
}

/** Of what was found before, in bytes; what two of the caches share counts twice. */
const MOST_KEPT = 256 * 2 ** 20

function emptySearch(database: Database.Database): SearchStore {
  const cacheOf = limitedCaches(MOST_KEPT)
  return {
    database,
    columns: NO_COLUMNS,
    terms: noTerms(),
    titles: undefined,
    newest: undefined,
    hitSets: cacheOf(({ keys }) => keys.byteLength),
    scores: cacheOf(({ keys }) => 3 * keys.byteLength),
    selections: cacheOf(({ bytes }) => bytes),
    orders: cacheOf(({ keys }) => keys.byteLength),
    alike: cacheOf(words => words.join().length * 2),
    version: undefined,
  }
}

/** Within a transaction, whose state of the store is that of its first reading. */
function catchUp(search: SearchStore): void {
  const { database } = search
  prepareOnce(database, 'SELECT page FROM filter_pages LIMIT 1').get()
  const version = prepareOnce<[], { data_version: number }>(database, 'PRAGMA data_version').get()?.data_version
  if (version === search.version) return
  readNewTerms(database, search.terms)
  search.columns = readColumns(database, search.columns)
  // Once, so that not the first who asks for many waits for it; what changes later is put in its place.
  if (search.version === undefined) orderNewest(search)
  search.version = version
}
