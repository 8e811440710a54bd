import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { databaseFile } from '@/lib/store/database-file.ts'
import { besideDesk } from './desk-file.ts'
import { openDesk } from './open-desk.ts'
import { isRunnerAlive } from './runner-lock.ts'

// On the global object, because Next's development server loads modules again and again.
const holder = globalThis as { deskRunnerStartedAt?: number }

/** A runner that was started is given so long to take its lock, in milliseconds. */
const PATIENCE = 5000

/**
 * Sees to it that a process does what is queued: starts one where there is something to do and nobody does it. It goes
 * on when this process ends. Cheap where there is nothing to do, so that every page of the desk may call it.
 */
export function ensureRunner(): void {
  if (!hasUnfinishedJobs()) return
  const startedAt = holder.deskRunnerStartedAt
  if (startedAt !== undefined && Date.now() - startedAt < PATIENCE) return
  if (isRunnerAlive()) return
  holder.deskRunnerStartedAt = Date.now()
  startRunner()
}

export const hasUnfinishedJobs = (): boolean =>
  openDesk().prepare("SELECT 1 FROM desk_jobs WHERE state IN ('waiting', 'running') LIMIT 1").get() !== undefined

function startRunner(): void {
  const log = openLog()
  try {
    const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('scripts', 'run-desk-jobs.ts')], {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, DATABASE_URL: `file:${databaseFile()}` },
    })
    child.once('error', error => process.stderr.write(`The import desk's jobs cannot be done: ${error.message}\n`))
    child.once('exit', () => {
      delete holder.deskRunnerStartedAt
    })
    child.unref()
  } finally {
    fs.closeSync(log)
  }
}

/** So much is kept of what runners say, in bytes. */
const LONGEST_LOG = 1_000_000

/** A file, since the runner outlives the process that reads its output. */
function openLog(): number {
  const file = besideDesk('-runner.log')
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return fs.openSync(file, size > LONGEST_LOG ? 'w' : 'a', 0o600)
}
