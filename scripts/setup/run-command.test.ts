import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand, runLogged } from './run-command.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'job-'))
  vi.stubEnv('CI', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

function job() {
  const controller = new AbortController()
  const out = new PassThrough()
  return { root, out, signal: controller.signal, abort: () => controller.abort() }
}

describe('runCommand', () => {
  it('says what it does in plain lines where there is no terminal', async () => {
    const work = job()
    await runCommand(work, { title: 'Counting to three', name: 'count', args: ['-e', 'console.log(123)'] })
    expect(String(work.out.read())).toBe('Counting to three …\n  done in 0 s\n')
    expect(readFileSync(join(root, '.cache', 'logs', 'count.log'), 'utf8')).toBe('123\n')
  })

  it('names the step, the exit code and the log of a failure', async () => {
    const failing = { title: 'Failing', name: 'fail', args: ['-e', 'process.exit(3)'] }
    await expect(runCommand(job(), failing)).rejects.toThrow(
      `Failing failed (exit code 3); the log is ${join('.cache', 'logs', 'fail.log')}.`,
    )
  })
})

describe('runLogged', () => {
  it('stops the program and what the program started', async () => {
    const work = job()
    const script = `
      const { spawn } = require('node:child_process')
      const grandchild = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
      console.log(grandchild.pid)
      setTimeout(() => {}, 60000)`
    const run = runLogged(work, { name: 'long', args: ['-e', script] })
    const log = join(root, '.cache', 'logs', 'long.log')
    await vi.waitFor(() => expect(readFileSync(log, 'utf8')).toMatch(/\d+\n/), 5000)
    work.abort()
    expect((await run).code).toBe(1)
    const grandchild = Number(readFileSync(log, 'utf8'))
    await vi.waitFor(() => expect(() => process.kill(grandchild, 0)).toThrow('ESRCH'), 5000)
  })
})
