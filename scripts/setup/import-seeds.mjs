import { statSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** What an import of `seeds/` depends on. */
const SOURCES = [
  'seeds',
  'lib/trial',
  'lib/registries',
  'lib/dosing',
  'lib/search',
  'lib/records',
  'lib/import',
  'lib/store',
]

/** More texts than these take longer to read again than anybody waits for a site to start. */
const MOST_READ_AGAIN = 5000

/** What `npm run reparse` exits with where there are more. */
const TOO_MANY = 3

const READ_AGAIN =
  '  Too many to wait for: lists and search go by the earlier readings until `npm run reparse` is done, which may run while the site is open.\n'

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
  const code = await runCommand(job, {
    title: 'Reading stored texts again where their reader improved',
    name: 'reparse',
    args: ['--import', 'tsx', 'scripts/reparse.ts', '--at-most', String(MOST_READ_AGAIN)],
    env: { DATABASE_URL: `file:${database}` },
    // A text that is refused now keeps its earlier rows: no reason to serve nothing.
    accepts: [0, 2, TOO_MANY],
  })
  if (code === TOO_MANY) job.out.write(READ_AGAIN)
  else writeStamp(stampFile, stampOf(database, sources))
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
