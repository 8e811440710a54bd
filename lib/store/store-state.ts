import fs from 'node:fs'
import type Database from 'better-sqlite3'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

const known = new WeakMap<Database.Database, { version: number | undefined; state: string }>()

/**
 * A word for all that pages show of the store: another one after each import that changed anything, the same as long as
 * nothing did, in every process and after a restart too. It is made of the file, of the revision that each change of a
 * trial leaves behind (filter_pages), and of the newest document; SQLite's own number says when to look again.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const storeState = (): Promise<string> =>
  readDatabase(database => {
    // The number is that of the state that the transaction sees only once it has read something.
    prepareOnce(database, 'SELECT key FROM trials LIMIT 1').get()
    const version = prepareOnce<[], { data_version: number }>(database, 'PRAGMA data_version').get()?.data_version
    const before = known.get(database)
    if (before?.version === version && before) return before.state
    const state = readState(database)
    known.set(database, { version, state })
    return state
  })

function readState(database: Database.Database): string {
  const highest = prepareOnce<[], { revision: number | null }>(
    database,
    'SELECT max(revision) AS revision FROM filter_pages',
  )
  const newest = prepareOnce<[], { sequence: number; importedAt: string }>(
    database,
    'SELECT sequence, importedAt FROM registry_documents ORDER BY sequence DESC LIMIT 1',
  )
  const { sequence = 0, importedAt = '' } = newest.get() ?? {}
  return [fs.statSync(database.name).ino, highest.get()?.revision ?? 0, sequence, importedAt].join(' ')
}
