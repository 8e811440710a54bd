import fs from 'node:fs'
import Database from 'better-sqlite3'
import { besideDesk } from './desk-file.ts'

export type RunnerLock = { release: () => void }

/** The file whose lock says that somebody does the desk's jobs. It holds nothing. */
const lockFile = (): string => besideDesk('-lock.db')

/** The right to do the desk's jobs, which dies with the process; undefined where another one has it. */
export function takeRunnerLock(): RunnerLock | undefined {
  const file = lockFile()
  fs.closeSync(fs.openSync(file, 'a', 0o600))
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}

/** Whether somebody does the desk's jobs at this moment. */
export function isRunnerAlive(): boolean {
  const lock = takeRunnerLock()
  lock?.release()
  return lock === undefined
}
