import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CareRefusal } from './care-refusal.ts'
import { SIDE_FILES, syncToDisk } from './copy-files.ts'
import type { WritableStore } from './open-store.ts'
import {
  inodeOf,
  putSidesAside,
  type Replacement,
  removeReplacement,
  settleReplacement,
  writeReplacement,
} from './settle-replacement.ts'

/** The database as it was found, watched for others who write. `store` is none where SQLite cannot make use of it. */
export type Present = { file: string; store: WritableStore | undefined; version: unknown; close: () => void }

/** How long others who read or write are waited for, in milliseconds. */
const PATIENCE = 3000

/** To be called before the copy is made and checked, so that what is written meanwhile is noticed. */
export function watchPresent(file: string): Present {
  settleReplacement(file)
  const store = openPresent(file)
  const version = store?.pragma('data_version', { simple: true })
  return { file, store, version, close: () => store?.close() }
}

function openPresent(file: string): WritableStore | undefined {
  if (!fs.existsSync(file)) return undefined
  const store = new Database(file, { fileMustExist: true, timeout: PATIENCE })
  try {
    store.prepare('SELECT count(*) FROM sqlite_master').get()
    return store
  } catch (error) {
    store.close()
    if (isUnusable(error)) return undefined
    throw error
  }
}

const isUnusable = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT|IOERR)/.test(error.code)

/**
 * Puts a whole database in the place of the present one, and keeps that under the name `aside`. There is one at every
 * moment, the old or the new: whatever happens meanwhile, none is lost (settle-replacement.ts).
 *
 * @throws {CareRefusal} where others write; nothing has changed then
 */
export function replaceDatabase(present: Present, copy: string, aside: string): void {
  const { file, store } = present
  if (store) lockOut(present, store)
  try {
    swap(file, copy, aside)
  } finally {
    if (store?.inTransaction) store.exec('ROLLBACK')
  }
}

/** Has the present database whole in its one file, with nothing left in its log, and keeps others from writing. */
function lockOut({ file, version }: Present, store: WritableStore): void {
  for (const start = performance.now(); ; Atomics.wait(PAUSE, 0, 0, 50)) {
    try {
      store.pragma('wal_checkpoint(TRUNCATE)')
      store.exec('BEGIN IMMEDIATE')
    } catch (error) {
      // What is damaged is put aside as it is.
      if (isUnusable(error)) return
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
      throw new CareRefusal('Something is writing to the registry: an import, perhaps. Restore when it is done.')
    }
    if (store.pragma('data_version', { simple: true }) !== version) {
      store.exec('ROLLBACK')
      throw new CareRefusal('Something wrote to the registry meanwhile: an import, perhaps. Restore when it is done.')
    }
    if (!fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return
    store.exec('ROLLBACK')
    if (performance.now() - start > PATIENCE)
      throw new CareRefusal(
        'Something is reading the registry all the time: an export, perhaps. Restore when it is done.',
      )
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))

function swap(file: string, copy: string, aside: string): void {
  const isThere = fs.existsSync(file)
  const sides = SIDE_FILES.flatMap(suffix => {
    const inode = inodeOf(`${file}${suffix}`)
    return inode === undefined ? [] : [{ from: `${file}${suffix}`, to: `${aside}${suffix}`, inode }]
  })
  const inode = inodeOf(copy)
  if (inode === undefined) throw new Error(`There is no ${copy}`)
  const replacement: Replacement = { pid: process.pid, copy, inode, aside: isThere ? aside : null, sides }
  writeReplacement(file, replacement)
  try {
    // Where there is no database, a log without one is nobody's, and would be taken for that of the new one.
    if (!isThere) putSidesAside(replacement)
    if (isThere) keepAs(file, aside)
    fs.renameSync(copy, file)
  } catch (error) {
    if (isThere && !fs.existsSync(file)) fs.renameSync(aside, file)
    else if (isThere && inodeOf(aside) === inodeOf(file)) fs.rmSync(aside, { force: true })
    removeReplacement(file)
    throw error
  }
  putSidesAside(replacement)
  syncToDisk(path.dirname(file))
  removeReplacement(file)
}

/** As a second name, so that the first one stands all the time. */
function keepAs(file: string, aside: string): void {
  try {
    fs.linkSync(file, aside)
  } catch (error) {
    if (fs.existsSync(aside)) throw error
    // Not every file system has second names: for a moment the database has only the new one.
    fs.renameSync(file, aside)
  }
}
