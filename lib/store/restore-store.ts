import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CareRefusal } from './care-refusal.ts'
import { nameCopy, refuseWithoutRoom, removeDatabase, stampOf, syncToDisk } from './copy-files.ts'
import { databaseFile } from './database-file.ts'
import { openStore } from './open-store.ts'
import { replaceDatabase, watchPresent } from './replace-database.ts'
import { inodeOf } from './settle-replacement.ts'
import { storeFault } from './store-fault.ts'
import { verifyCopy } from './verify-copy.ts'

export type Restored = {
  file: string
  /** What was the database before; null where there was none. */
  aside: string | null
  trials: number
  documents: number
  /** How many migrations brought it up to date: with any, what is stored is to be read again (`npm run reparse`). */
  migrated: number
}

/**
 * Puts a copy of a backup in the place of the database, and keeps that beside it. The copy is whole, checked, of this
 * program's version and on the disk before anything is touched. A site that is open goes on with the restored database;
 * an import that is going on and was not noticed has what comes refused.
 *
 * @throws {CareRefusal} where the file is no backup, or others write; nothing has changed then
 */
export function restoreStore(from: string, onStep: (what: string) => void = () => undefined): Restored {
  const file = databaseFile()
  const bytes = refuseUnlessBackup(from, file)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const present = watchPresent(file)
  const copy = nameCopy(file)
  try {
    refuseWithoutRoom(path.dirname(file), bytes)
    onStep('Copying')
    copyWithLog(from, copy)
    onStep('Checking the copy')
    const { trials, documents, pending } = verifyCopy(copy, from)
    onStep('Bringing the copy up to date')
    bringUpToDate(copy)
    const aside = fs.existsSync(file) ? freeName(file) : null
    onStep('Putting it in place')
    replaceDatabase(present, copy, aside ?? freeName(file))
    present.close()
    if (aside !== null) tidyAside(aside)
    return { file, aside, trials, documents, migrated: pending.length }
  } catch (error) {
    if (storeFault(error)?.code === 'databaseFull')
      throw new CareRefusal('The disk was full before the copy was whole.')
    throw storeFault(error) ?? error
  } finally {
    present.close()
    removeDatabase(copy)
  }
}

/** How large it is, in bytes. */
function refuseUnlessBackup(from: string, file: string): number {
  const found = fs.statSync(from, { throwIfNoEntry: false })
  if (!found) throw new CareRefusal(`There is no file ${from}.`)
  if (!found.isFile()) throw new CareRefusal(`${from} is no file. Name a backup: npm run restore -- FILE.`)
  if (found.ino === inodeOf(file)) throw new CareRefusal(`${from} is the registry's present database itself.`)
  return found.size
}

/** As bytes: whoever opened the backup itself would leave files beside it, and cannot where nobody may write. */
function copyWithLog(from: string, copy: string): void {
  const stateOf = () => JSON.stringify(['', '-wal'].map(suffix => sizeAndTime(`${from}${suffix}`)))
  const before = stateOf()
  for (const suffix of ['', '-wal', '-journal'])
    if (suffix === '' || fs.existsSync(`${from}${suffix}`))
      fs.copyFileSync(`${from}${suffix}`, `${copy}${suffix}`, fs.constants.COPYFILE_FICLONE)
  if (stateOf() !== before)
    throw new CareRefusal(
      `${from} was written to while it was copied. A database that is in use is copied by npm run backup.`,
    )
}

function sizeAndTime(file: string): [number, number] | undefined {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  return found && [found.size, found.mtimeMs]
}

/** Applies the migrations that it lacks, and leaves it whole in its one file, on the disk. */
function bringUpToDate(copy: string): void {
  openStore(copy).close()
  const store = new Database(copy)
  store.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  fs.chmodSync(copy, 0o644)
  syncToDisk(copy)
}

/** An empty log beside the former database goes with whoever leaves it last: us, unless a site has it open. */
function tidyAside(aside: string): void {
  if (fs.statSync(`${aside}-wal`, { throwIfNoEntry: false })?.size !== 0) return
  const store = new Database(aside, { fileMustExist: true })
  try {
    store.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    // It may be damaged, and may be why a backup was restored; it stays as it is.
    if (!storeFault(error)) throw error
  } finally {
    store.close()
  }
}

/** A name that says when it was put aside, in UTC. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file)
  const base = path.join(dir, `${name}-before-${stampOf(new Date())}`)
  for (let number = 1; ; number++) {
    const aside = `${base}${number > 1 ? `-${number}` : ''}${ext}`
    if (!['', '-wal', '-shm'].some(suffix => fs.existsSync(`${aside}${suffix}`))) return aside
  }
}
