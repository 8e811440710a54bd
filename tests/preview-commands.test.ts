import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { runScript } from './support/run-script.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'preview-commands-'))
  expect(run('import', 'seeds').status).toBe(0)
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const run = (command: string, ...args: string[]) => runScript(folder, command, ...args)

function write(name: string, text: string): string {
  fs.writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

const bytes = (): string => fs.readFileSync(path.join(folder, 'registry.db')).toString('latin1')

it('a dry run says what would change, value by value, and writes nothing', () => {
  const paths = [write('page.txt', changedPage()), write('record.json', otherRecord())]
  const before = bytes()
  const { status, stdout } = run('import', ...paths, '--dry-run')
  expect(status).toBe(0)
  const lines = stdout.split('\n')
  for (const line of [
    '      Status: Recruiting → Completed',
    '          Amount: 9×10⁷ /kg → 8×10⁷ /kg',
    // Of the second text, with the first one saved before it.
    '      Enrollment: 12 → 15',
    '        + Enrollment: ClinicalTrials.gov 15, MedPath 12',
    'Nothing was written. An import would come to: 0 added, 2 updated, 0 unchanged, 0 refused',
  ])
    expect(lines).toContain(line)
  expect(bytes()).toBe(before)

  const { updates } = JSON.parse(run('import', ...paths, '--dry-run', '--json').stdout)
  expect(updates).toMatchObject([
    { file: paths[0], registry: 'MedPath', trialId: CHANGED.trialId },
    { file: paths[1], registry: 'ClinicalTrials.gov', trialId: CHANGED.trialId },
  ])
  expect(updates[0].sections[0]).toMatchObject({
    title: 'Title and facts',
    changes: [
      { kind: 'value', field: 'overallStatus', before: { value: 'RECRUITING' }, after: { value: 'COMPLETED' } },
      { kind: 'value', field: 'enrollment.count', before: { value: 9 }, after: { value: 12 } },
    ],
  })
}, 120_000)

it('reading again says what would change in lists, filters and warnings, and writes nothing', () => {
  expect(run('reparse', '--dry-run').stdout).toContain('nothing is to be read again')
  const store = new Database(path.join(folder, 'registry.db'))
  store.exec(`UPDATE trials SET rowsVersion = 0;
    UPDATE trials SET phases = 'PHASE4' WHERE trialId = '${CHANGED.trialId}';
    UPDATE registry_documents SET parserVersion = 1;
    UPDATE filter_terms SET value = 'PHASE4' WHERE filter = 'phase' AND value = 'EARLY_PHASE1'`)
  store.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  const before = bytes()
  const { status, stdout } = run('reparse', '--dry-run')
  expect(status).toBe(0)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(new RegExp(`^${CHANGED.trialId}  MedPath version 1 → \\d+$`))
  expect(lines).toContain('      Phase: Phase 4 → Early phase 1')
  expect(lines).toContain('      Phase: − Phase 4, + Early phase 1')
  expect(stdout).toMatch(/Of 5 trials to be read again \d would be listed, filtered or warned of otherwise, \d would/)
  const { trials, totals } = JSON.parse(run('reparse', '--dry-run', '--json').stdout)
  expect(trials[0]).toMatchObject({ trialId: CHANGED.trialId, texts: [{ registry: 'MedPath', parserVersion: 1 }] })
  expect(totals).toMatchObject({ changed: trials.length, same: 5 - trials.length, refused: 0 })
  expect(bytes()).toBe(before)
  expect(run('reparse', '--dry-run', '--at-most', '3')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Usage: npm run reparse [-- --dry-run [--json] | --at-most N]'),
  })
}, 120_000)

it('an import says what became of each text, and nothing of what a dry run would have told', () => {
  const paths = [write('page.txt', changedPage()), write('record.json', otherRecord())]
  const { status, stdout } = run('import', ...paths)
  expect(status).toBe(0)
  const lines = stdout.trim().split('\n')
  expect(lines.filter(line => line.startsWith('updated '))).toHaveLength(2)
  expect(lines.at(-1)).toBe('0 added, 2 updated, 0 unchanged, 0 refused')
  expect(stdout).not.toContain('Name fewer files')
}, 120_000)
