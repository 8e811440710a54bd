import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { runScript } from './support/run-script.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'full-disk-commands-'))
  expect(run('import', 'seeds').status).toBe(0)
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const run = (command: string, ...args: string[]) => runScript(folder, command, ...args)

function onDatabase(name: string, sql: string): void {
  const database = new Database(path.join(folder, name))
  database.exec(sql)
  database.close()
}

const FULL = "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
const NO_ROOM = 'There is no room left on the disk for the registry’s database.'

it('an import that the disk has no room for says so, keeps what came before and goes on later', () => {
  const file = path.join(folder, 'studies.ndjson')
  fs.writeFileSync(file, Array.from({ length: 9 }, (_, at) => `${JSON.stringify(studyOf(at + 1))}\n`).join(''))
  onDatabase(
    'registry.db',
    `CREATE TRIGGER no_room BEFORE INSERT ON trials WHEN new.trialId > 'NCT00000004' ${FULL};
     CREATE TRIGGER no_end BEFORE UPDATE OF finishedAt ON import_runs ${FULL}`,
  )
  onDatabase(
    'registry-desk.db',
    `CREATE TRIGGER no_line BEFORE INSERT ON audit_lines WHEN new.outcome <> 'begun' ${FULL}`,
  )
  const { status, stdout, stderr } = run('import', file)
  expect(status).toBe(1)
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^4 added, 0 updated, 0 unchanged, [1-5] refused$/)
  expect(stderr.trim().split('\n')).toEqual([
    `How this ended is missing in the audit. ${NO_ROOM}`,
    `${NO_ROOM} What came before is stored. The same command goes on from there.`,
  ])

  onDatabase('registry.db', 'DROP TRIGGER no_room; DROP TRIGGER no_end')
  onDatabase('registry-desk.db', 'DROP TRIGGER no_line')
  expect(run('import', file)).toMatchObject({ status: 0, stderr: '' })
  expect(run('check').stdout).toContain('registry.db has no fault.')
}, 60_000)

it('an import whose beginning cannot be audited ends there and says why', () => {
  const file = path.join(folder, 'more.ndjson')
  fs.writeFileSync(file, `${JSON.stringify(studyOf(100))}\n`)
  onDatabase('registry-desk.db', `CREATE TRIGGER no_line BEFORE INSERT ON audit_lines ${FULL}`)
  const { status, stderr } = run('import', file)
  expect([status, stderr.split('(')[0]?.trim()]).toEqual([1, NO_ROOM])
})
