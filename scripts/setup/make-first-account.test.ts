import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeFirstAccount } from './make-first-account.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the first start shows the password of an account that it made, the second one nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-'))
  let said = ''
  const out = new Writable({
    write(text, _encoding, done) {
      said += text
      done()
    },
  })
  const job = { root, out, signal: new AbortController().signal }
  try {
    await makeFirstAccount(job, join(folder, 'registry.db'), 3000)
    expect(said).toMatch(
      /^The import desk, http:\/\/localhost:3000\/admin, has an account now:\n\n {2}Name: admin\n {2}Password: (?:[a-z2-9]{4}-){4}[a-z2-9]{4}\n/,
    )
    expect(said).toContain('`npm run admin -- reset`')
    const password = /Password: (\S+)/.exec(said)?.[1] ?? ''
    const files = readdirSync(folder).map(file => readFileSync(join(folder, file), 'latin1'))
    expect(files.join()).not.toContain(password)
    said = ''
    await makeFirstAccount(job, join(folder, 'registry.db'), 3000)
    expect(said).toBe('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
