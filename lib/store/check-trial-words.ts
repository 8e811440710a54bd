import Database from 'better-sqlite3'
import { SEARCH_TABLES } from './check-index.ts'
import type { FaultList } from './fault-list.ts'
import { insertRows } from './insert-rows.ts'
import { onOneState } from './on-one-state.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { nameOf, type StoredRow } from './stored-trials.ts'
import { sumWords, type WordSums } from './sum-words.ts'
import type { PackedTrial } from './write-trial.ts'

type SearchTable = (typeof SEARCH_TABLES)[number]

/** What the index should have of a trial, and the revision of what filters go by at which it should. */
type Due = {
  trial: Pick<StoredRow, 'key' | 'trialId'>
  revision: number
  sums: Record<SearchTable, WordSums | undefined>
}

export type WordChecker = {
  /** Takes in what a page's trials should be found by. */
  expect: (trials: readonly { trial: StoredRow; revision: number; packed: PackedTrial }[]) => void
  /**
   * Compares it with what is in the index. `revisionsNow` says which trials have not been written since. How many trials
   * were compared.
   */
  compare: (faults: FaultList, share: number, revisionsNow: () => ReadonlyMap<number, number>) => number
  close: () => void
}

/**
 * Compares the words that the index has of trials with those that their texts make. An index without texts cannot be
 * asked for the words of one trial, so that it is read from end to end, at last, for all of them. What SQLite takes for a
 * word, a second index of the same making says, in memory.
 */
export function openWordChecker(store: WritableStore): WordChecker {
  const scratch = openScratch(store)
  const all: Due[] = []
  return {
    expect(trials) {
      for (const table of SEARCH_TABLES)
        insertRows(
          scratch,
          table,
          trials.map(({ trial, packed }) => ({ rowid: trial.key, ...packed.index[table] })),
        )
      const [words, details] = SEARCH_TABLES.map(table => sumWords(scratch, table, 1))
      for (const { trial, revision } of trials) {
        const { key, trialId } = trial
        const sums = { trial_search: words?.get(key), trial_details_search: details?.get(key) }
        all.push({ trial: { key, trialId }, revision, sums })
      }
      for (const table of SEARCH_TABLES)
        prepareOnce(scratch, `INSERT INTO ${table}(${table}) VALUES ('delete-all')`).run()
    },
    compare: (faults, share, revisionsNow) =>
      onOneState(store, () => {
        const now = revisionsNow()
        const unchanged = all.filter(({ trial, revision }) => (now.get(trial.key) ?? 0) === revision)
        for (const table of SEARCH_TABLES) compareTable(store, faults, table, unchanged, share)
        return unchanged.length
      }),
    close: () => scratch.close(),
  }
}

function compareTable(
  store: WritableStore,
  faults: FaultList,
  table: SearchTable,
  all: readonly Due[],
  share: number,
): void {
  if (all.length === 0) return
  const found = sumWords(store, table, share)
  for (const { trial, sums } of all) {
    const [has, due] = [found.get(trial.key), sums[table]]
    if (has?.high !== due?.high || has?.low !== due?.low)
      faults.add('index', `${table} has other words of ${nameOf(trial)} than its texts.`)
  }
}

/** Tables as the store has them, with nothing in them. */
function openScratch(store: WritableStore): WritableStore {
  const scratch = new Database(':memory:')
  const made = store.prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?').pluck()
  for (const table of SEARCH_TABLES) scratch.exec(made.get(table) ?? '')
  return scratch
}
