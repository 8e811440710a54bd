import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { StoreUnavailable } from './store-unavailable.ts'

export type Migration = { name: string; sql: string }

/** As Prisma's migrate engine makes it, so that either of the two can go on where the other stopped. */
const MIGRATIONS_TABLE = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** The migrations of a folder in the order of their names, which begin with the time they were made. */
export function readMigrations(folder = path.resolve('prisma', 'migrations')): Migration[] {
  return (
    fs
      // The folder is there wherever the site runs: a build need not look for what it may hold.
      .readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => ({ name, sql: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  )
}

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, and records them as Prisma does:
 * `prisma migrate status` agrees afterwards. Names of those applied.
 *
 * @throws {StoreUnavailable} where the database was migrated by a newer program, or a migration failed half way
 */
export function migrate(database: Database.Database, migrations: readonly Migration[] = readMigrations()): string[] {
  if (pendingMigrations(database, migrations).length === 0) return []

  // Prisma rebuilds a table by dropping the old one, which deletes the rows that refer to it while foreign keys are on;
  // the pragma does nothing within a transaction, so it goes off here.
  database.pragma('foreign_keys = OFF')
  try {
    database.exec(MIGRATIONS_TABLE)
    const applied: string[] = []
    const applyNext = database.transaction(() => {
      const [next] = pendingMigrations(database, migrations)
      if (next) applied.push(applyMigration(database, next))
      return next !== undefined
    })
    while (applyNext.immediate());
    return applied
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

/** The migrations that the database lacks. Read anew within each transaction: another process may be migrating too. */
export function pendingMigrations(database: Database.Database, migrations: readonly Migration[]): Migration[] {
  const recorded = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
  const rows = recorded
    ? database
        .prepare<[], { name: string; done: number }>(
          'SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL',
        )
        .all()
    : []
  const known = new Set(migrations.map(({ name }) => name))
  const foreign = rows.find(({ name, done }) => !done || !known.has(name))
  if (foreign) throw refuse(foreign)
  const done = new Set(rows.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

function refuse({ name, done }: { name: string; done: number }): StoreUnavailable {
  return done
    ? new StoreUnavailable(
        'databaseNewer',
        `The database has the migration ${name}, which this program does not know: it belongs to a newer one`,
      )
    : new StoreUnavailable(
        'databaseOutdated',
        `The migration ${name} failed half way; npm run prisma -- migrate resolve can settle it`,
      )
}

function applyMigration(database: Database.Database, { name, sql }: Migration): string {
  database.exec(sql)
  const [broken] = database.pragma('foreign_key_check') as unknown[]
  if (broken) throw new Error(`The migration ${name} leaves rows that refer to nothing: ${JSON.stringify(broken)}`)
  const checksum = createHash('sha256').update(sql).digest('hex')
  const now = new Date().toISOString().replace('Z', '+00:00')
  database
    .prepare(
      'INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    )
    .run(randomUUID(), checksum, now, now, name)
  return name
}
