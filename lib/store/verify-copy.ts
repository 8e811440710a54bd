import Database from 'better-sqlite3'
import { CareRefusal } from './care-refusal.ts'
import { IS_TOLD } from './is-told.ts'
import { type Migration, pendingMigrations, readMigrations } from './migrate.ts'
import type { WritableStore } from './open-store.ts'
import { storeFault } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** How much there is of what a store is made of. */
export type StoreCounts = { trials: number; documents: number; pages: number; revision: number }

/** Counts in the store's present state. */
export const countStore = (store: WritableStore): StoreCounts =>
  store
    .prepare<[], StoreCounts>(
      `SELECT (SELECT count(*) FROM trials) AS trials, (SELECT count(*) FROM registry_documents) AS documents,
              (SELECT count(*) FROM filter_pages) AS pages, (SELECT coalesce(max(revision), 0) FROM filter_pages) AS revision`,
    )
    .get() ?? { trials: 0, documents: 0, pages: 0, revision: 0 }

export type VerifiedCopy = { trials: number; documents: number; pending: readonly Migration[] }

/**
 * Opens a copy of a database that nobody else uses, and looks whether it is one of this program's, whole, and of its
 * version or an older one. `name` is what the sentence calls it. Leaves nothing beside it.
 *
 * @throws {CareRefusal} where it is not
 */
export function verifyCopy(file: string, name: string): VerifiedCopy {
  let store: WritableStore | undefined
  try {
    store = new Database(file, { fileMustExist: true })
    store.pragma('query_only = ON')
    return verify(store, name)
  } catch (error) {
    if (error instanceof CareRefusal) throw error
    const fault = storeFault(error)
    if (fault?.code === 'databaseUnreadable')
      throw new CareRefusal(`${name} is no whole database: ${error instanceof Error ? error.message : error}.`)
    throw fault ?? error
  } finally {
    store?.close()
  }
}

function verify(store: WritableStore, name: string): VerifiedCopy {
  const tables = store.prepare<[], number>(
    "SELECT count(*) FROM sqlite_master WHERE name IN ('_prisma_migrations', 'trials', 'registry_documents')",
  )
  if (tables.pluck().get() !== 3) throw new CareRefusal(`${name} is no database of this program.`)
  const pending = pendingIn(store, name)
  const [fault] = store.prepare<[], string>('PRAGMA quick_check').pluck().all()
  if (fault !== 'ok') throw new CareRefusal(`${name} is damaged. SQLite says: ${fault}.`)
  const [broken] = store.prepare<[], { table: string }>('PRAGMA foreign_key_check').all()
  if (broken) throw new CareRefusal(`${name} is damaged: rows of ${broken.table} refer to others that are not there.`)
  const count = (what: string) => store.prepare<[], number>(`SELECT count(*) FROM ${what}`).pluck().get() ?? 0
  // Of an older one each trial is told, and what that is seen by may be lacking.
  const trials = pending.length > 0 ? 'trials' : `trials WHERE ${IS_TOLD}`
  return { trials: count(trials), documents: count('registry_documents'), pending }
}

function pendingIn(store: WritableStore, name: string): readonly Migration[] {
  try {
    return pendingMigrations(store, readMigrations())
  } catch (error) {
    if (error instanceof StoreUnavailable) throw new CareRefusal(`${name} cannot be used: ${error.message}.`)
    throw error
  }
}
