import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile } from './database-file.ts'
import { migrate } from './migrate.ts'
import { rememberFile } from './replaced-store.ts'
import { settleReplacement } from './settle-replacement.ts'
import { inStore } from './store-fault.ts'

/** A connection that writes. Its holder closes it. */
export type WritableStore = Database.Database

/** Pages that a writer keeps in memory, in bytes: of a large index, those that each batch comes back to. */
const CACHE = 8 * 2 ** 20

/** Pages in the log before they are taken into the database: those that many batches write are taken once. */
const PAGES_IN_LOG = 8000

/** How long a writer waits for another one, in milliseconds. */
const BUSY_TIMEOUT = 30_000

/**
 * Opens the store for writing: makes the database where there is none and brings its tables up to
 * date.
 *
 * @throws {StoreUnavailable} where the file cannot be made, is no database, or is locked by another writer for too long
 */
export function openStore(file = databaseFile(), busyTimeout = BUSY_TIMEOUT): WritableStore {
  return inStore(() => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    settleReplacement(file)
    const store = rememberFile(file, () => new Database(file, { timeout: busyTimeout }))
    try {
      writeAhead(store, busyTimeout)
      store.pragma('synchronous = NORMAL')
      store.pragma(`cache_size = -${CACHE / 1024}`)
      store.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`)
      store.pragma('foreign_keys = ON')
      migrate(store)
      return store
    } catch (error) {
      store.close()
      throw error
    }
  })
}

/**
 * Has readers and a writer work side by side. Of several processes that open a new database at once, SQLite lets one do
 * this and tells the others at once that the file is locked, whatever their timeout: hence the patience of our own.
 */
function writeAhead(store: WritableStore, patience: number): void {
  for (const start = performance.now(); ; ) {
    try {
      store.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() - start > patience) throw error
      Atomics.wait(PAUSE, 0, 0, 20)
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * Opens the store to look something up beside the pages' getters; undefined where there is no database, or none with
 * tables yet. Nothing can be written through it.
 *
 * @throws {StoreUnavailable} where the file is no database
 */
export function peekIntoStore(file = databaseFile()): WritableStore | undefined {
  return inStore(() => {
    settleReplacement(file)
    if (!fs.existsSync(file)) return undefined
    const store = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT })
    store.pragma('query_only = ON')
    if (store.prepare("SELECT 1 FROM sqlite_master WHERE name = 'registry_documents'").get()) return store
    store.close()
    return undefined
  })
}
