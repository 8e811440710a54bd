import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'care-commands-'))
  expect(run('import', 'seeds').status).toBe(0)
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What is printed and with which code the command ends; paths in its words are those of the folder. */
function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      `scripts/${command}.ts`,
      ...args.map(arg => (arg.endsWith('.db') ? path.join(folder, arg) : arg)),
    ],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: `file:${folder}/registry.db` } },
  )
  return { status, stdout, said: `${stdout}${stderr}`.replaceAll(`${folder}/`, '') }
}

it('a registry is backed up, damaged, found out and restored', () => {
  expect(run('check')).toMatchObject({ status: 0, said: expect.stringContaining('registry.db has no fault.') })
  expect(run('backup', 'copy.db')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^copy\.db: 5 trials, 5 texts, .* opened and checked\.\n$/),
  })
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
