import { statSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** What an import of `seeds/` depends on. */
const SOURCES = ['seeds', 'lib/trial', 'lib/registries', 'lib/dosing', 'lib/search', 'lib/records', 'lib/import', 'lib/store']

/**
 * Imports the records that a fresh copy starts with, and reads again what older readers read, when the records, their
 * readers or the database are others than at the last time. Doing it twice changes nothing.
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
  await runCommand(job, {
    title: 'Reading stored texts again where their reader improved',
    name: 'reparse',
    args: ['--import', 'tsx', 'scripts/reparse.ts'],
    env: { DATABASE_URL: `file:${database}` },
    // A text that is refused now keeps its earlier reading: no reason to serve nothing.
    accepts: [0, 2],
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
