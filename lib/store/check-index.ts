import { foldWords } from '@/lib/search/fold-words.ts'
import type { FaultList } from './fault-list.ts'
import { IS_TOLD } from './is-told.ts'
import type { WritableStore } from './open-store.ts'
import { withVocabulary } from './read-vocabulary.ts'

export const SEARCH_TABLES = ['trial_search', 'trial_details_search'] as const

/** Whether the full-text tables have each trial and nothing else, with as many words as were written. */
export function checkIndex(store: WritableStore, faults: FaultList, quick: boolean): void {
  for (const table of SEARCH_TABLES) {
    checkKeys(store, faults, table)
    if (!quick) checkCounts(store, faults, table)
  }
  checkNumbers(store, faults)
}

function checkKeys(store: WritableStore, faults: FaultList, table: string): void {
  const lacking = store.prepare<[], { trialId: string; key: number }>(
    `SELECT trialId, key FROM trials WHERE ${IS_TOLD} AND key NOT IN (SELECT id FROM ${table}_docsize)`,
  )
  for (const { trialId, key } of lacking.iterate())
    faults.add('index', `${trialId} (key ${key}) is not in ${table}, so no search finds it there.`)
  const foreign = store.prepare<[], number>(
    `SELECT id FROM ${table}_docsize WHERE id NOT IN (SELECT key FROM trials WHERE ${IS_TOLD})`,
  )
  for (const key of foreign.pluck().iterate())
    faults.add('index', `${table} has words of key ${key}, and no trial that is told has that key.`)
}

/** What was written of each trial is kept as a number of words; the words themselves stand under each word. */
function checkCounts(store: WritableStore, faults: FaultList, table: string): void {
  let written = 0
  for (const sizes of store.prepare<[], Buffer>(`SELECT sz FROM ${table}_docsize`).pluck().iterate())
    for (const size of readVarints(sizes)) written += size
  const held = countWords(store, table)
  if (held !== written) faults.add('index', `${table} holds ${held} words, and ${written} were written.`)
}

const countWords = (store: WritableStore, table: string): number =>
  withVocabulary(
    store,
    table,
    'row',
    vocabulary => store.prepare<[], number>(`SELECT coalesce(sum(cnt), 0) FROM ${vocabulary}`).pluck().get() ?? 0,
  )

/** Numbers in SQLite's variable-length form, below 2 ** 28. */
function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 127)
    if (byte & 128) continue
    numbers.push(number)
    number = 0
  }
  return numbers
}

const SAMPLE = 100

/** Of some trials, spread over all, whether their own numbers find them. */
function checkNumbers(store: WritableStore, faults: FaultList): void {
  const sampled = store
    .prepare<[number], { key: number; trialId: string }>(
      `SELECT key, trialId FROM trials WHERE ${IS_TOLD} AND key % (SELECT 1 + count(*) / ? FROM trials) = 0`,
    )
    .all(SAMPLE)
  const found = store
    .prepare<[string, number], number>('SELECT 1 FROM trial_search WHERE trial_search MATCH ? AND rowid = ?')
    .pluck()
  for (const { key, trialId } of sampled)
    if (!found.get(`identifiers : "${foldWords(trialId).join(' ')}"`, key))
      faults.add('index', `${trialId} (key ${key}) is not found by its number.`)
}
