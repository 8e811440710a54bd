import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/** Another text of a registry tells a trial; `before` and `after` are numbers of documents, null where none does. */
export type TextChange = {
  trialKey: number
  registry: string
  before: number | null
  after: number | null
  /** No registry told the trial before. */
  isAddition: boolean
}

/** Records what a run changes, in the transaction that changes it. */
export function recordChange(
  store: WritableStore,
  importRunId: number,
  { trialKey, registry, before, after, isAddition }: TextChange,
): void {
  // Two statements: for one that inserts what it selects from the same table SQLite makes a table in between, each time.
  const newest = prepareOnce<[number, string], { number: number | null }>(
    store,
    'SELECT max(number) AS number FROM run_changes WHERE trialKey = ? AND registry = ?',
  ).get(trialKey, registry)?.number
  prepareOnce<[number, string, number, number, number | null, number | null, number]>(
    store,
    `INSERT INTO run_changes (trialKey, registry, number, importRunId, beforeSequence, afterSequence, isAddition)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(trialKey, registry, (newest ?? 0) + 1, importRunId, before, after, Number(isAddition))
}
