import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrate, readMigrations } from '@/lib/store/migrate.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import { deskFile } from './desk-file.ts'

/** What the desk keeps: accounts, the audit, prepared imports, jobs. */
export type Desk = Database.Database

type Opened = { desk: Desk; file: string; inode: number }

// On the global object, because Next's development server loads modules again and again.
const holder = globalThis as { importDesk?: Opened }

/** How long a writer waits for another one, in milliseconds: each writes for an instant. */
const BUSY_TIMEOUT = 10_000

/**
 * The desk's database, made where there is none and brought up to date. Held open for the life of the process.
 *
 * @throws {StoreUnavailable} where the file cannot be made, is no database, or is locked for too long
 */
export function openDesk(file = deskFile()): Desk {
  const inode = fs.statSync(file, { throwIfNoEntry: false })?.ino
  const current = holder.importDesk
  if (current && current.file === file && current.inode === inode) return current.desk
  closeDesk()
  const desk = inStore(() => openFile(file))
  holder.importDesk = { desk, file, inode: fs.statSync(file).ino }
  return desk
}

/** Opens the desk's database to look at it; undefined where there is none. Nothing can be written through it. */
export const peekIntoDesk = (file = deskFile()): Desk | undefined =>
  inStore(() => (fs.existsSync(file) ? new Database(file, { readonly: true, timeout: BUSY_TIMEOUT }) : undefined))

/** Lets go of the database, so that the file can be taken away. */
export function closeDesk(): void {
  const opened = holder.importDesk
  delete holder.importDesk
  opened?.desk.close()
}

function openFile(file: string): Desk {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  // It holds sessions: nobody else on the machine is to read them, and its log gets the same rights.
  fs.closeSync(fs.openSync(file, 'a', 0o600))
  const desk = new Database(file, { timeout: BUSY_TIMEOUT })
  try {
    desk.pragma('journal_mode = WAL')
    desk.pragma('synchronous = FULL')
    desk.pragma('foreign_keys = ON')
    migrate(desk, readMigrations(path.resolve('prisma', 'desk')))
    return desk
  } catch (error) {
    desk.close()
    throw error
  }
}
