import { statSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** What an import of `seeds/` depends on. */
const SOURCES = ['seeds', 'lib/trial', 'lib/registries', 'lib/dosing', 'lib/import', 'lib/store']

/**
 * Imports the records that a fresh copy starts with, when the records, their readers or the database are
 * others than at the last import. Importing twice changes nothing.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {string} database the file's path
 */
export async function importSeeds(job, database) {
  const sources = hashSources(job.root, SOURCES)
  const stampFile = join(job.root, '.cache', 'stamps', 'seeds')
  if (readStamp(stampFile) === stampOf(database, sources)) return
  await runCommand(job, {
    title: 'Importing the records in seeds/',
    name: 'seeds',
    args: ['--import', 'tsx', 'scripts/import.ts', 'seeds'],
    env: { DATABASE_URL: `file:${database}` },
  })
  writeStamp(stampFile, stampOf(database, sources))
}

/**
 * A file that was deleted and made anew has another number or birth, so its stamp no longer holds.
 *
 * @param {string} database
 * @param {string} sources
 */
function stampOf(database, sources) {
  const file = statSync(database, { throwIfNoEntry: false })
  return `${sources} ${database} ${file?.ino} ${file?.birthtimeMs}`
}
