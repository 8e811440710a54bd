import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CareRefusal } from './care-refusal.ts'
import {
  giveName,
  nameCopy,
  refuseUnlessFree,
  refuseWithoutRoom,
  removeDatabase,
  stampOf,
  syncToDisk,
} from './copy-files.ts'
import { databaseFile } from './database-file.ts'
import { peekIntoStore, type WritableStore } from './open-store.ts'
import { storeFault } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { countStore, verifyCopy } from './verify-copy.ts'

export type Backup = { file: string; bytes: number; trials: number; documents: number }

export type BackupOptions = {
  onStep?: (what: string) => void
  onProgress?: (done: number, all: number) => void
}

/** Pages of the database, 4 kB each, that are copied before anything else may go on. */
const PAGES_AT_ONCE = 2000

/** Where a backup goes that nobody named a file for: into a folder beside the database, by the time in UTC. */
export function defaultBackup(time: Date, database = databaseFile()): string {
  const { dir, name, ext } = path.parse(database)
  return path.join(dir, 'backups', `${name}-${stampOf(time)}${ext}`)
}

/**
 * Copies the database as it is when this begins, while others read and write. The copy has its name only when it is
 * whole, checked and on the disk; a file that is there already is never written over.
 *
 * @throws {CareRefusal} where there is no place for it, or the copy is not what it should be
 * @throws {StoreUnavailable} where there is no database, or none that can be read
 */
export async function backupStore(wanted: string | undefined, options: BackupOptions = {}): Promise<Backup> {
  const source = peekIntoStore()
  if (!source) throw new StoreUnavailable('databaseMissing', `There is no database at ${databaseFile()}`)
  try {
    const target = wanted ?? defaultBackup(new Date())
    if (wanted === undefined) fs.mkdirSync(path.dirname(target), { recursive: true })
    refuseUnlessFree(target)
    return await copyTo(source, target, options)
  } catch (error) {
    if (storeFault(error)?.code === 'databaseFull')
      throw new CareRefusal('The disk was full before the copy was whole.')
    throw storeFault(error) ?? error
  } finally {
    source.close()
  }
}

async function copyTo(source: WritableStore, target: string, { onStep, onProgress }: BackupOptions): Promise<Backup> {
  const copy = nameCopy(target)
  try {
    // All of it in one state: otherwise SQLite begins anew with each commit of an import, and never comes to an end.
    source.exec('BEGIN')
    const expected = countStore(source)
    const pages = Number(source.pragma('page_count', { simple: true }))
    refuseWithoutRoom(path.dirname(target), pages * Number(source.pragma('page_size', { simple: true })))
    onStep?.('Copying')
    await source.backup(copy, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(totalPages - remainingPages, totalPages)
        return PAGES_AT_ONCE
      },
    })
    source.exec('COMMIT')
    onStep?.('Checking the copy')
    const { trials, documents } = verifyCopy(copy, 'The copy')
    refuseUnlessEqual(copy, expected)
    syncToDisk(copy)
    giveName(copy, target)
    syncToDisk(path.dirname(target))
    return { file: target, bytes: fs.statSync(target).size, trials, documents }
  } finally {
    removeDatabase(copy)
  }
}

function refuseUnlessEqual(copy: string, expected: object): void {
  const store = new Database(copy, { fileMustExist: true })
  const found = countStore(store)
  store.close()
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new CareRefusal(`The copy has ${JSON.stringify(found)}, and should have ${JSON.stringify(expected)}.`)
}
