import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile } from './database-file.ts'
import { migrate } from './migrate.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** A connection that writes. Its holder closes it. */
export type WritableStore = Database.Database

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 30_000

/**
 * Opens the store for writing: makes the database where there is none and brings its tables up to date.
 *
 * @throws {StoreUnavailable} where the file cannot be made, is no database, or is locked by another writer for too long
 */
export function openStore(file = databaseFile(), options: { busyTimeout?: number } = {}): WritableStore {
  let store: WritableStore | undefined
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    store = connect(file, options.busyTimeout ?? BUSY_TIMEOUT)
    migrate(store)
    return store
  } catch (error) {
    store?.close()
    if (error instanceof StoreUnavailable) throw error
    throw new StoreUnavailable('databaseUnreadable', `The database ${file} cannot be opened: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

/**
 * Opens the store to look something up beside the pages' getters; undefined where there is no database. Nothing can be
 * written through it.
 *
 * @throws {StoreUnavailable} where the file is no database
 */
export function peekIntoStore(file = databaseFile()): WritableStore | undefined {
  if (!fs.existsSync(file)) return undefined
  try {
    const store = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT })
    store.pragma('query_only = ON')
    return store
  } catch (error) {
    throw new StoreUnavailable('databaseUnreadable', `The database ${file} cannot be opened: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function connect(file: string, timeout: number): WritableStore {
  const store = new Database(file, { timeout })
  store.pragma('journal_mode = WAL')
  store.pragma('synchronous = NORMAL')
  store.pragma('foreign_keys = ON')
  return store
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
