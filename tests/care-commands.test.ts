import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runScript } from './support/run-script.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'care-commands-'))
  expect(run('import', 'seeds').status).toBe(0)
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What is printed and with which code the command ends; paths in its words are those of the folder. */
function run(command: string, ...args: string[]) {
  const inFolder = args.map(arg => (arg.endsWith('.db') ? path.join(folder, arg) : arg))
  const { status, stdout, stderr } = runScript(folder, command, ...inFolder)
  return { status, stdout, said: `${stdout}${stderr}`.replaceAll(`${folder}/`, '') }
}

type Line = { actor: string | null; action: string; outcome: string; detail: string }

/** The audit of a desk, oldest first. */
function audited(name: string): Line[] {
  const desk = new Database(path.join(folder, name), { readonly: true })
  const lines = desk.prepare<[], Line>('SELECT actor, action, outcome, detail FROM audit_lines ORDER BY id').all()
  desk.close()
  return lines
}

it('a registry is backed up, damaged, found out and restored', () => {
  expect(run('check')).toMatchObject({ status: 0, said: expect.stringContaining('registry.db has no fault.') })
  expect(run('backup', 'copy.db')).toMatchObject({
    status: 0,
    said: expect.stringMatching(
      /^copy\.db: 5 trials, 5 texts, .* opened and checked\.\ncopy-desk\.db: accounts and audit/,
    ),
  })
  expect(fs.statSync(path.join(folder, 'copy-desk.db')).mode & 0o777).toBe(0o600)
  const before = audited('registry-desk.db')
  expect(audited('copy-desk.db')).toEqual(before)
  const store = new Database(path.join(folder, 'registry.db'))
  store.exec("UPDATE trials SET briefTitle = 'Thirst' WHERE key = 2")
  store.close()
  const found = run('check', '--quick', '--json')
  expect(found.status).toBe(2)
  expect(JSON.parse(found.stdout).faults).toMatchObject([{ kind: 'trials', count: 1 }])
  expect(run('restore', 'copy.db')).toMatchObject({
    status: 0,
    said: expect.stringMatching(
      /^registry\.db is now what copy\.db holds: 5 trials, 5 texts\.\nWhat it was before is kept as registry-before-/,
    ),
  })
  expect(run('check').status).toBe(0)
  // What was restored is the registry alone, and that it was is told.
  expect(before.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'import begun',
    'import done',
    'backup done',
  ])
  expect(audited('registry-desk.db').slice(0, -1)).toEqual(before)
  expect(audited('registry-desk.db').at(-1)).toMatchObject({ actor: null, action: 'restore', outcome: 'done' })
}, 120_000)

it('each import is told in the audit, and from what', () => {
  expect(run('import', 'seeds').status).toBe(0)
  expect(run('import', 'seeds', '--dry-run').status).toBe(0)
  const lines = audited('registry-desk.db')
  expect(lines[0]?.detail).toBe('seeds; by run no. 1')
  expect(lines[1]?.detail).toBe('seeds; by run no. 1; 5 added, 0 updated, 0 unchanged, 0 refused')
  expect(lines.at(-1)).toMatchObject({
    action: 'import',
    outcome: 'done',
    detail: 'seeds; nothing was changed; 0 added, 0 updated, 5 unchanged, 0 refused',
  })
}, 120_000)

it('what cannot be done is said in a sentence', () => {
  expect(run('check', '--fast')).toMatchObject({
    status: 1,
    said: expect.stringContaining('There is no option --fast.'),
  })
  expect(run('backup', 'registry.db')).toMatchObject({
    status: 1,
    said: expect.stringContaining('There is a file registry.db'),
  })
  expect(run('restore')).toMatchObject({ status: 2, said: 'Usage: npm run restore -- FILE\n' })
  expect(run('restore', 'none.db')).toMatchObject({
    status: 1,
    said: 'There is no file none.db. Nothing was changed.\n',
  })
}, 120_000)
