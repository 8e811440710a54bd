import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { runScript } from './support/run-script.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stop-commands-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

it('an import that waits for standard input is stopped by Ctrl-C at once, and keeps what came', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', '-'], {
    env: { ...process.env, DATABASE_URL: `file:${folder}/registry.db` },
  })
  const said = text(child.stderr)
  // More than it takes to tell what comes; the last line is not whole when it is stopped.
  const lines = Array.from({ length: 20 }, (_, at) => `${JSON.stringify(studyOf(at + 1, 'x'.repeat(10_000)))}\n`)
  child.stdin.write(lines.join('').slice(0, -10))
  child.stdin.on('error', () => undefined)
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  const printed = text(child.stdout)
  const [status] = await once(child, 'close')
  expect(status).toBe(130)
  expect((await said).trim().split('\n')).toEqual([
    'Stopping: what was read is saved first. Ctrl-C again ends the program at once.',
    'Stopped. The same command goes on where it ended.',
  ])
  const [, added] = /(\d+) added, 0 updated, 0 unchanged, 0 refused\n$/.exec(await printed) ?? []
  expect(Number(added)).toBeGreaterThan(0)
  const file = path.join(folder, 'studies.ndjson')
  fs.writeFileSync(file, lines.join(''))
  expect(runScript(folder, 'import', file).stdout).toContain(
    `${20 - Number(added)} added, 0 updated, ${added} unchanged, 0 refused`,
  )
}, 60_000)
