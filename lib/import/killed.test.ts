import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { importPaths } from './import-paths.ts'

/** Enough for threads to come in. */
const COUNT = 1200

let folder: ReturnType<typeof freshFolder>
let file: string
beforeEach(() => {
  folder = freshFolder()
  file = path.join(folder.folder, 'studies.ndjson')
  fs.writeFileSync(file, Array.from({ length: COUNT }, (_, at) => JSON.stringify(studyOf(at + 1))).join('\n'))
})
afterEach(() => folder.remove())

const idOf = (number: number): string => `NCT${String(number).padStart(8, '0')}`

/** Its status is no status, so that it is warned of: documents with warnings are listed, however many there are. */
const studyOf = (number: number) => ({
  protocolSection: {
    identificationModule: { nctId: idOf(number), briefTitle: `Made-up study word${number}` },
    statusModule: { overallStatus: 'PENSIVE' },
    conditionsModule: { conditions: ['Thirst', `Hunger of kind ${number % 7}`] },
    eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* of age\n* at rest${number}`, sex: 'ALL' },
  },
})

/** Numbers from 0 to 1, the same for each seed: mulberry32. */
function randomOf(seed: number): number {
  let state = seed + 0x6d2b79f5
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

/** Runs the import, kills it when it has listed so many documents, and gives the numbers of those that it had listed. */
async function importAndKill(afterLines: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', file], {
    env: { ...process.env, DATABASE_URL: `file:${folder.file}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const listed: string[] = []
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const [, trialId] = /^added +(NCT\d+)/.exec(line) ?? []
    if (trialId && !child.killed) listed.push(trialId)
    if (listed.length >= afterLines) child.kill('SIGKILL')
  }
  return listed
}

/** Everything that an import leaves, but for times and the numbers of runs. */
function dump() {
  const store = openStore()
  try {
    const all = (sql: string): unknown[] => store.prepare(sql).all()
    const tables = store
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%search_%'
         AND name NOT LIKE 'sqlite_%' AND name NOT IN ('import_runs', '_prisma_migrations')`,
      )
      .pluck()
      .all()
    const rows = tables.map(table => {
      const columns = store.pragma(`table_info(${table})`) as { name: string }[]
      const kept = columns.map(({ name }) => name).filter(name => !/^import/.test(name))
      return [
        table,
        all(
          `SELECT ${kept.map(name => `"${name}"`).join(', ')} FROM "${table}" ORDER BY ${kept.map((_, at) => at + 1).join(', ')}`,
        ),
      ]
    })
    const indexes = ['trial_search', 'trial_details_search'].map(index => {
      store.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ${index}, instance)`)
      const words = all('SELECT * FROM temp.words ORDER BY term, doc, col, offset')
      store.exec('DROP TABLE temp.words')
      return [index, words]
    })
    return Object.fromEntries([...rows, ...indexes])
  } finally {
    store.close()
  }
}

/** What of the store is out of step. */
function listFaults(): unknown[] {
  const store = openStore()
  try {
    for (const index of ['trial_search', 'trial_details_search'])
      store.exec(`INSERT INTO ${index}(${index}) VALUES ('integrity-check')`)
    return [
      ...(store.pragma('integrity_check') as { integrity_check: string }[]).filter(
        ({ integrity_check }) => integrity_check !== 'ok',
      ),
      ...(store.pragma('foreign_key_check') as unknown[]),
      ...store.prepare('SELECT trialId FROM trials WHERE key NOT IN (SELECT trialKey FROM registry_documents)').all(),
      ...store.prepare('SELECT rowid FROM trial_search EXCEPT SELECT key FROM trials').all(),
      ...store
        .prepare<[], { key: number; word: string }>(
          "SELECT key, substr(briefTitle, instr(briefTitle, 'word')) AS word FROM trials",
        )
        .all()
        .filter(({ key, word }) => {
          const found = store.prepare('SELECT rowid FROM trial_search WHERE trial_search MATCH ?').pluck().all(word)
          return found.length !== 1 || found[0] !== key
        }),
    ]
  } finally {
    store.close()
  }
}

const storedIds = (): Set<string> => {
  const store = openStore()
  const ids = store.prepare<[], string>('SELECT trialId FROM trials').pluck().all()
  store.close()
  return new Set(ids)
}

describe('an import that is killed', () => {
  it.each([2, 4, 6, 7, 8])(
    'loses nothing that it listed, and goes on as if nothing had been (seed %i)',
    async seed => {
      const listed = await importAndKill(1 + Math.floor(randomOf(seed) * (COUNT - 2)))
      expect(listed.length).toBeGreaterThan(0)
      expect(listFaults()).toEqual([])
      const stored = storedIds()
      expect(listed.filter(id => !stored.has(id))).toEqual([])

      const { totals } = await importPaths([file], { dryRun: false })
      expect(totals).toEqual({ added: COUNT - stored.size, updated: 0, unchanged: stored.size, refused: 0 })
      expect(listFaults()).toEqual([])
      const resumed = dump()

      fs.rmSync(folder.file)
      expect((await importPaths([file], { dryRun: false })).totals.added).toBe(COUNT)
      expect(resumed).toEqual(dump())
    },
    120_000,
  )
})
