import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { openStore } from './open-store.ts'
import { freshFolder } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

/** Prisma's command line on the test's database, by way of `npm run prisma`'s script. */
function prisma(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/prisma.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${folder.file}` },
  })
  return { status, output: stdout + stderr }
}

const DIFF = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code']

const schemaOf = (file: string) => {
  const database = new Database(file)
  const rows = database
    .prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
  database.close()
  return rows
}

test('Prisma agrees with a database that we migrated, and has nothing to add', () => {
  openStore(folder.file).close()
  expect(prisma('migrate', 'status').output).toContain('Database schema is up to date!')
  expect(prisma(...DIFF).output).toContain('No difference detected.')
  const deploy = prisma('migrate', 'deploy')
  expect(deploy.output).toContain('No pending migrations to apply.')
  expect(deploy.status).toBe(0)
}, 60_000)

test('we agree with a database that Prisma migrated, and both make the same tables', () => {
  expect(prisma('migrate', 'status').output).toContain('P1003')
  expect(prisma('migrate', 'deploy').output).toContain('All migrations have been successfully applied.')
  const database = new Database(folder.file)
  expect(migrate(database)).toEqual([])
  database.close()
  const ours = path.join(folder.folder, 'ours.db')
  openStore(ours).close()
  expect(schemaOf(folder.file)).toEqual(schemaOf(ours))
}, 60_000)

test('the migrations make what schema.prisma says', () => {
  const { output, status } = prisma(
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  )
  expect(output).toContain('No difference detected.')
  expect(status).toBe(0)
}, 60_000)

test('each migration is applied once, in order, and rows that refer to a rebuilt table stay', () => {
  const database = new Database(folder.file)
  const first = {
    name: '1_first',
    sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id) ON DELETE CASCADE); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);',
  }
  const second = {
    name: '2_second',
    sql: 'CREATE TABLE a_new (id INTEGER PRIMARY KEY, more TEXT); INSERT INTO a_new (id) SELECT id FROM a; DROP TABLE a; ALTER TABLE a_new RENAME TO a;',
  }
  expect(migrate(database, [first])).toEqual(['1_first'])
  expect(migrate(database, [first, second])).toEqual(['2_second'])
  expect(migrate(database, [first, second])).toEqual([])
  expect(database.prepare('SELECT * FROM b').all()).toEqual([{ a: 1 }])
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  database.close()
})

test('a migration that fails leaves nothing, and those before it', () => {
  const database = new Database(folder.file)
  const good = { name: '1_good', sql: 'CREATE TABLE a (id INTEGER);' }
  const bad = { name: '2_bad', sql: 'CREATE TABLE b (id INTEGER); CREATE TABLE a (id INTEGER);' }
  expect(() => migrate(database, [good, bad])).toThrow('already exists')
  expect(database.prepare("SELECT name FROM sqlite_master WHERE name IN ('a', 'b')").all()).toEqual([{ name: 'a' }])
  expect(migrate(database, [good])).toEqual([])
  database.close()
})

test('a database of a newer program is not touched', () => {
  const store = openStore(folder.file)
  const [known] = readMigrations()
  expect(() => migrate(store, [])).toThrow(expect.objectContaining({ code: 'databaseNewer' }))
  store.prepare('UPDATE _prisma_migrations SET finished_at = NULL').run()
  expect(() => migrate(store, known ? [known] : [])).toThrow(
    expect.objectContaining({ code: 'databaseOutdated', message: expect.stringContaining('failed half way') }),
  )
  store.close()
  expect(fs.existsSync(folder.file)).toBe(true)
})
