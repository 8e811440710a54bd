// Serves the built site with a registry of its own, in a temporary folder that goes with it.
// Arguments: which registry (servers.ts), and the port.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { changedPage, otherRecord } from './changed.ts'
import { makeAccounts } from './desk-accounts.ts'
import { MANY } from './many.ts'

const [registry = 'seeds', port = '3000'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'registry-'))
const database = join(folder, 'registry.db')
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

chooseDatabaseFile(database)
if (registry === 'seeds' || registry === 'desk') await importPaths(['seeds'], { dryRun: false })
if (registry === 'desk') await makeAccounts()
if (registry === 'many') await importPaths([writeMany(join(folder, 'texts'))], { dryRun: false })
if (registry === 'changed')
  for (const file of ['seeds', ...writeChanged()]) await importPaths([file], { dryRun: false })

const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', port], {
  env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: `file:${database}` },
  stdio: 'inherit',
})
server.once('exit', code => process.exit(code ?? 0))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))

/** Texts that come one after the other, each by an import of its own. */
function writeChanged(): string[] {
  return [changedPage(), otherRecord()].map((text, at) => {
    const file = join(folder, `changed-${at}.txt`)
    writeFileSync(file, text)
    return file
  })
}

/** One seed record again and again, under numbers and titles of its own. */
function writeMany(texts: string): string {
  mkdirSync(texts)
  const text = readFileSync(join('seeds', MANY.file), 'utf8')
  for (let at = 0; at < MANY.count; at++) {
    const copy = text.replaceAll(MANY.trialId, MANY.idOf(at)).replaceAll(MANY.title, MANY.titleOf(at))
    writeFileSync(join(texts, `${at}.txt`), copy)
  }
  return texts
}
