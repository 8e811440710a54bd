import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { checkFolder } from './check-folder.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Applies the migrations that the database has not had yet; makes the database where there is none.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {string} database the file's path
 */
export async function migrateDatabase(job, database) {
  checkFolder(dirname(database))
  const pending = pendingMigrations(job.root, database)
  if (pending.length === 0) return
  await runCommand(job, {
    title: existsSync(database) ? 'Bringing the database up to date' : 'Making the database',
    name: 'migrate',
    args: ['--import', 'tsx', 'scripts/prisma.ts', 'migrate', 'deploy'],
    env: { DATABASE_URL: `file:${database}` },
  })
}

/**
 * @param {string} root
 * @param {string} database
 * @returns {string[]} names of the migrations that are not recorded as finished
 */
function pendingMigrations(root, database) {
  const folders = readdirSync(join(root, 'prisma', 'migrations'), { withFileTypes: true })
  const names = folders.filter(entry => entry.isDirectory()).map(entry => entry.name)
  const applied = new Set(appliedMigrations(root, database))
  return names.filter(name => !applied.has(name))
}

/**
 * @param {string} root
 * @param {string} database
 * @returns {string[]} none for a database that is missing, new, or that cannot be read: the migration then says why
 */
function appliedMigrations(root, database) {
  if (!existsSync(database)) return []
  const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
  try {
    const connection = new Database(database, { readonly: true })
    const finished = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'
    const names = connection.prepare(finished).pluck().all()
    connection.close()
    return names
  } catch {
    return []
  }
}
