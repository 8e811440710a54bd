import { foldWords } from '@/lib/search/fold-words.ts'
import { decodePage, OTHER_ID, rowsOfPage, TRIALS_PER_PAGE } from '@/lib/store/filter-page.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { SEARCH_TABLES } from './store-state.ts'

/** What is out of step in a store that a trial was imported into or none, in a sentence each; none where all is well. */
export const listStoreFaults = (store: WritableStore): string[] => [
  ...listDamage(store),
  ...listOrphans(store),
  ...listIndexFaults(store),
  ...listPageFaults(store),
]

/** What SQLite itself finds; the full-text indexes' own check throws where they are damaged. */
function listDamage(store: WritableStore): string[] {
  const tables = SEARCH_TABLES.flatMap(table => {
    try {
      store.exec(`INSERT INTO ${table}(${table}) VALUES ('integrity-check')`)
      return []
    } catch (error) {
      return [`${table}: ${error}`]
    }
  })
  const integrity = store.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  const foreignKeys = store.prepare<[], object>('PRAGMA foreign_key_check').all()
  return [
    ...tables,
    ...integrity.filter(said => said !== 'ok'),
    ...foreignKeys.map(row => `Foreign key: ${JSON.stringify(row)}`),
  ]
}

/** Rows that lack those that they belong with. */
function listOrphans(store: WritableStore): string[] {
  const pairs = [
    ['trials without a text', 'SELECT key FROM trials', 'SELECT trialKey FROM registry_documents WHERE current'],
    ...SEARCH_TABLES.flatMap(table => [
      [`trials that ${table} lacks`, 'SELECT key FROM trials', `SELECT id FROM ${table}_docsize`],
      [`trials that only ${table} has`, `SELECT id FROM ${table}_docsize`, 'SELECT key FROM trials'],
    ]),
  ]
  return pairs.flatMap(([what, left, right]) => {
    const keys = store.prepare<[], number>(`${left} EXCEPT ${right}`).pluck().all()
    return keys.length ? [`${keys.length} ${what}: ${keys.slice(0, 5)}`] : []
  })
}

const SAMPLE = 100

/** Whether the index has as many words as were written for all trials, and finds trials by their own numbers. */
function listIndexFaults(store: WritableStore): string[] {
  const counts = SEARCH_TABLES.flatMap(table => {
    store.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ${table}, row)`)
    const held = store.prepare<[], number>('SELECT coalesce(sum(cnt), 0) FROM temp.words').pluck().get() ?? 0
    store.exec('DROP TABLE temp.words')
    const sizes = store.prepare<[], Buffer>(`SELECT sz FROM ${table}_docsize`).pluck().all()
    const written = sizes.reduce((sum, size) => sum + sumOfVarints(size), 0)
    return held === written ? [] : [`${table} holds ${held} words, and ${written} were written`]
  })
  const sampled = store
    .prepare<[number], { key: number; trialId: string }>('SELECT key, trialId FROM trials ORDER BY random() LIMIT ?')
    .all(SAMPLE)
  const found = store
    .prepare<[string], number>('SELECT rowid FROM trial_search WHERE trial_search MATCH ? ORDER BY rowid')
    .pluck()
  const missed = sampled.filter(
    ({ key, trialId }) => !found.all(`identifiers : "${foldWords(trialId).join(' ')}"`).includes(key),
  )
  return [...counts, ...missed.map(({ trialId }) => `${trialId} is not found by its number`)]
}

/** The sum of numbers in SQLite's variable-length form, for numbers below 2 ** 28. */
function sumOfVarints(bytes: Uint8Array): number {
  let sum = 0
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 127)
    if (byte & 128) continue
    sum += number
    number = 0
  }
  return sum
}

const MOST_TOLD = 20

/** Whether what filters go by is there for each trial and for no other, in the place of its key. */
function listPageFaults(store: WritableStore): string[] {
  const ids = new Map(
    store
      .prepare<[], { key: number; trialId: string }>('SELECT key, trialId FROM trials')
      .all()
      .map(({ key, trialId }) => [key, trialId]),
  )
  const terms = new Set(store.prepare<[], number>('SELECT id FROM filter_terms').pluck().all())
  const faults: string[] = []
  const pages = store.prepare<[], { page: number; revision: number; rows: Buffer }>('SELECT * FROM filter_pages').all()
  for (const { page, revision, rows } of pages)
    for (const [slot, row] of rowsOfPage(decodePage(rows))) {
      const key = page * TRIALS_PER_PAGE + slot
      const trialId = row.number === OTHER_ID ? row.otherId : `NCT${String(row.number).padStart(8, '0')}`
      if (ids.get(key) !== trialId) faults.push(`The filters have ${trialId} at ${key}, where ${ids.get(key)} is`)
      if (row.revision > revision) faults.push(`${trialId} is newer than its page ${page}`)
      if (!row.terms.every(id => terms.has(id))) faults.push(`${trialId} has a value of a filter that has no name`)
      ids.delete(key)
    }
  if (ids.size) faults.push(`The filters lack ${ids.size} trials: ${[...ids.values()].slice(0, 5)}`)
  return faults.slice(0, MOST_TOLD)
}
