import { buildSite } from './build-site.mjs'
import { checkPort, readPort } from './check-port.mjs'
import { databaseFile } from './database-file.mjs'
import { importSeeds } from './import-seeds.mjs'
import { makeFirstAccount } from './make-first-account.mjs'
import { migrateDatabase } from './migrate-database.mjs'
import { prepareTools } from './prepare-tools.mjs'
import { runJob } from './run-job.mjs'
import { serveSite } from './serve-site.mjs'

/** Prepares whatever is missing or out of date and serves the built site. */
export const startSite = () => runJob(process.stdout, job => start(job, 'start'))

/** Prepares whatever is missing or out of date and serves the site as it is being written. */
export const startDevelopment = () => runJob(process.stdout, job => start(job, 'dev'))

/**
 * The port comes first: nobody should wait for a build to learn that it is taken.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {'start' | 'dev'} command
 */
async function start(job, command) {
  const port = readPort(process.env.PORT)
  const database = databaseFile(job.root, process.env.DATABASE_URL)
  await checkPort(port)
  await prepareTools(job)
  await migrateDatabase(job, database)
  await importSeeds(job, database)
  if (command === 'start') await buildSite(job)
  await makeFirstAccount(job, database, port)
  await serveSite(job, command, port)
}
