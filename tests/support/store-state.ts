import { createHash } from 'node:crypto'
import { SEARCH_TABLES } from '@/lib/store/check-index.ts'
import { decodePage, rowsOfPage, TRIALS_PER_PAGE } from '@/lib/store/filter-page.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'

/**
 * All that the store holds of each trial, as JSON by the trial's number, in the order of their keys: its row, its
 * documents with a hash of their texts, its warnings, what it is filtered by, how many words the indexes have of it.
 * Times, and the numbers of runs and of transactions, are left out: they differ from one import to the next. Of what is
 * `told`, trials that nothing tells and texts that tell none are left out as well.
 */
export function stateOfTrials(store: WritableStore, of: 'all' | 'told' = 'all'): Map<string, string> {
  const documents = groupBy(
    selectDocuments(store).filter(({ current }) => of === 'all' || current === 1),
    'trialKey',
  )
  const warnings = groupBy(selectWarnings(store, of), 'trialKey')
  const filters = selectFilters(store)
  const sizes = SEARCH_TABLES.map(table => selectSizes(store, table))
  const trials = store.prepare<[], { key: number; trialId: string }>('SELECT * FROM trials ORDER BY key').iterate()
  const states = new Map<string, string>()
  for (const row of trials) {
    const { key } = row
    if (of === 'told' && !documents.has(key)) continue
    const parts = [documents.get(key), warnings.get(key), filters.get(key), ...sizes.map(size => size.get(key))]
    states.set(row.trialId, JSON.stringify([row, ...parts]))
  }
  return states
}

type OfTrial = { trialKey: number }

function selectDocuments(store: WritableStore): (OfTrial & { current: number })[] {
  const rows = store
    .prepare<[], OfTrial & { current: number; text: Buffer }>(
      `SELECT sequence, id, trialKey, registry, sha256, parserVersion, url, current, text
       FROM registry_documents ORDER BY sequence`,
    )
    .all()
  return rows.map(({ text, ...row }) => ({ ...row, text: createHash('sha256').update(text).digest('hex') }))
}

const selectWarnings = (store: WritableStore, of: 'all' | 'told'): OfTrial[] =>
  store
    .prepare<[], OfTrial>(
      `SELECT d.trialKey, w.* FROM warnings w JOIN registry_documents d ON d.sequence = w.documentSequence
       ${of === 'told' ? 'WHERE d.current' : ''} ORDER BY w.documentSequence, w.position`,
    )
    .all()

function groupBy<T extends OfTrial>(rows: readonly T[], by: 'trialKey'): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row[by])
    if (group) group.push(row)
    else groups.set(row[by], [row])
  }
  return groups
}

/** By key: a trial's place in `filter_pages`, with the filters' values in place of their numbers. */
function selectFilters(store: WritableStore): Map<number, unknown> {
  const terms = new Map(
    store
      .prepare<[], { id: number; filter: string; value: string }>('SELECT id, filter, value FROM filter_terms')
      .all()
      .map(({ id, filter, value }) => [id, `${filter}=${value}`]),
  )
  const found = new Map<number, unknown>()
  const pages = store.prepare<[], { page: number; rows: Buffer }>('SELECT page, "rows" FROM filter_pages')
  for (const { page, rows } of pages.iterate())
    for (const [slot, { revision, ...row }] of rowsOfPage(decodePage(rows)))
      found.set(page * TRIALS_PER_PAGE + slot, { ...row, terms: row.terms.map(id => terms.get(id) ?? `no term ${id}`) })
  return found
}

const selectSizes = (store: WritableStore, table: string): Map<number, string> =>
  new Map(
    store
      .prepare<[], { id: number; size: string }>(`SELECT id, hex(sz) AS size FROM ${table}_docsize`)
      .all()
      .map(({ id, size }) => [id, size]),
  )

/** A hash of which words the full-text indexes hold, in how many trials and how often each. */
export function hashOfWords(store: WritableStore): string {
  const hash = createHash('sha256')
  for (const table of SEARCH_TABLES) {
    store.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ${table}, col)`)
    const words = store.prepare<[], { line: string }>(
      "SELECT concat_ws(' ', term, col, doc, cnt) AS line FROM temp.words ORDER BY term, col",
    )
    for (const { line } of words.iterate()) hash.update(`${line}\n`)
    store.exec('DROP TABLE temp.words')
  }
  return hash.digest('hex')
}
