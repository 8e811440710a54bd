import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTargets } from '@/lib/dosing/read-targets.ts'
import { composeRecord } from '@/lib/records/compose-documents.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { getDocument } from '@/lib/store/get-document.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { importPaths } from './import-paths.ts'

const SEEDS = 'seeds'
const SEED_FILES = fs
  .readdirSync(SEEDS)
  .filter(name => name.endsWith('.txt'))
  .toSorted()
  .map(name => path.join(SEEDS, name))
const ORIGINALS = '../shared/seeds'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const importNow = (...paths: string[]) => importPaths(paths, { dryRun: false })
const plan = (...paths: string[]) => importPaths(paths, { dryRun: true })
function write(name: string, text: string | Uint8Array): string {
  const file = path.join(folder.folder, name)
  fs.writeFileSync(file, text)
  return file
}
const [first = ''] = SEED_FILES
const seedText = fs.readFileSync(first, 'utf8')

describe.each([SEEDS, ORIGINALS].filter(fs.existsSync))('the texts in %s', texts => {
  test('are added, are unchanged the second time, and come back as composed', async () => {
    const report = await importNow(texts)
    expect(report.totals).toEqual({ added: 5, updated: 0, unchanged: 0, refused: 0 })
    for (const { file, trialId, registry, warnings } of report.documents) {
      const text = fs.readFileSync(file, 'utf8')
      const reading = readDocument(text)
      expect({ registry, warnings }).toEqual({ registry: reading.registry, warnings: reading.warnings })
      const record = await getTrial(trialId ?? '')
      const [document] = record?.documents ?? []
      if (!document) throw new Error(`${file} left no document`)
      expect(document.sha256).toBe(hashText(text))
      const composed = composeRecord([{ document, reading, text }])
      expect(record).toStrictEqual(composed)
      expect(record?.trial.dosing.doseLevels.length).toBeGreaterThan(2)
      expect(await getDocument(document.id)).toStrictEqual({ document, trialId, text, warnings: reading.warnings })
      const [row] = (await findTrials(queryFor(trialId ?? ''))).rows
      expect(row?.targets).toEqual(readTargets(reading.trial))
    }
    expect((await importNow(texts)).totals).toEqual({ added: 0, updated: 0, unchanged: 5, refused: 0 })
  })
})

test.skipIf(!fs.existsSync(ORIGINALS))('a newer text of a trial updates it, and the older one is kept', async () => {
  await importNow(SEEDS)
  expect((await importNow(ORIGINALS)).totals).toMatchObject({ updated: 5 })
  expect((await importNow(SEEDS)).totals).toMatchObject({ unchanged: 5 })
  const store = openStore()
  expect(store.prepare('SELECT count(*) AS n FROM registry_documents').get()).toEqual({ n: 10 })
  expect(store.prepare('SELECT added, updated, finishedAt IS NULL AS open FROM import_runs').all()).toEqual([
    { added: 5, updated: 0, open: 0 },
    { added: 0, updated: 5, open: 0 },
  ])
  store.close()
})

describe('a dry run', () => {
  test('makes no database, and says what would be', async () => {
    const copy = write('same.txt', seedText)
    const longer = write('other.txt', `${seedText}\n`)
    const report = await plan(SEEDS, copy, longer)
    expect(report.totals).toEqual({ added: 5, updated: 1, unchanged: 1, refused: 0 })
    expect(fs.readdirSync(folder.folder).toSorted()).toEqual(['other.txt', 'same.txt'])
    expect((await importNow(SEEDS, copy, longer)).documents).toEqual(report.documents)
  })

  test('leaves a database as it is, to the byte', async () => {
    await importNow(first)
    const before = fs.readFileSync(folder.file)
    const longer = write('other.txt', `${seedText}\n`)
    const planned = await plan(first, longer, ...SEED_FILES.slice(1))
    expect(planned.totals).toEqual({ added: 4, updated: 1, unchanged: 1, refused: 0 })
    expect(fs.readFileSync(folder.file).equals(before)).toBe(true)
    expect(fs.readdirSync(folder.folder).toSorted()).toEqual(['other.txt', 'registry.db'])
    expect((await importNow(first, longer, ...SEED_FILES.slice(1))).documents).toEqual(planned.documents)
  })
})

describe('refused documents', () => {
  test('say why, and leave the store as it was and the rest to go in', async () => {
    await importNow(first)
    const before = fs.readFileSync(folder.file)
    const big = write('big.txt', '')
    fs.truncateSync(big, 50 * 1024 * 1024)
    const bad = [
      write('empty.txt', ''),
      write('blank.txt', ' \n\n '),
      write('binary.bin', Buffer.from([1, 0, 2, 0xff])),
      write('latin.txt', Buffer.from([0x47, 0xf6])),
      write('other-site.txt', 'Weather report\n\nRain in the north, clouds in the south.\n'),
      write('twice.txt', `${seedText}\n${seedText}`),
      big,
      path.join(folder.folder, 'no-such-file.txt'),
    ]
    const report = await importNow(...bad)
    expect(report.totals).toEqual({ added: 0, updated: 0, unchanged: 0, refused: bad.length })
    for (const { file, outcome, reason, trialId } of report.documents)
      expect({ file, outcome, reason, trialId }).toEqual({
        file,
        outcome: 'refused',
        reason: expect.stringMatching(/\.$/),
        trialId: null,
      })
    expect(fs.readFileSync(folder.file).equals(before)).toBe(true)
    expect((await importNow(...bad, ...SEED_FILES)).totals).toEqual({
      added: 4,
      updated: 0,
      unchanged: 1,
      refused: bad.length,
    })
  })

  test('a file that disappears during the import is one of them', async () => {
    const gone = write('b.txt', seedText)
    write('a.txt', seedText)
    const [, third = ''] = SEED_FILES
    fs.copyFileSync(third, path.join(folder.folder, 'c.txt'))
    fs.mkdirSync(path.join(folder.folder, 'db'))
    const report = await importPaths([path.join(folder.folder, 'a.txt'), gone, path.join(folder.folder, 'c.txt')], {
      dryRun: false,
      onDocument: () => fs.rmSync(gone, { force: true }),
    })
    expect(report.documents.map(({ outcome }) => outcome)).toEqual(['added', 'refused', 'added'])
    expect(report.documents[1]?.reason).toBe('There is no file or folder at FILE.'.replace('FILE', gone))
  })
})

/** The command as npm runs it. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${folder.file}` },
  })
  return { status, stdout, stderr }
}

const runAlongside = (script: string, ...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: `file:${folder.file}` }
    execFile(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { env }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })

describe('the commands', () => {
  test('import prints one JSON object, exits 2 if a document was refused, and show prints the record', async () => {
    const { status, stdout } = run('import', first, 'no-such-file.txt', '--json')
    expect(status).toBe(2)
    const report = JSON.parse(stdout)
    expect(report.totals).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 1 })
    expect(Object.keys(report.documents[0])).toEqual(['file', 'registry', 'trialId', 'outcome', 'warnings', 'reason'])

    const { trialId } = report.documents[0]
    const shown = run('show', trialId.toLowerCase())
    expect(shown.status).toBe(0)
    expect(JSON.parse(shown.stdout)).toEqual(await getTrial(trialId))
    expect(run('show', 'NCT00000000')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no trial NCT00000000 in the registry.\n',
    })
  }, 60_000)

  test('wrong calls and unusable databases get a sentence', () => {
    expect(run('import')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Nothing to import') })
    expect(run('show', 'x')).toMatchObject({ status: 2, stdout: '' })
    expect(run('show', 'NCT00000001')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no registry here yet'),
    })
    fs.mkdirSync(folder.file)
    expect(run('import', first)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.not.stringContaining('    at '),
    })
  }, 60_000)

  test('two imports at once wait for one another, and nothing is lost or doubled', async () => {
    const calls = [SEED_FILES, SEED_FILES.toReversed()].map(files => runAlongside('import', ...files, '--json'))
    const reports = (await Promise.all(calls)).map(stdout => JSON.parse(stdout))
    const sum = (outcome: string) => reports.reduce((total, { totals }) => total + totals[outcome], 0)
    expect([sum('added'), sum('unchanged'), sum('updated'), sum('refused')]).toEqual([5, 5, 0, 0])
    expect((await findTrials(queryFor())).total).toBe(5)
  }, 60_000)
})
