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
  prepareOnce<[number, string, number, number | null, number | null, number, number, string]>(
    store,
    `INSERT INTO run_changes (trialKey, registry, number, importRunId, beforeSequence, afterSequence, isAddition)
     SELECT ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM run_changes WHERE trialKey = ? AND registry = ?`,
  ).run(trialKey, registry, importRunId, before, after, Number(isAddition), trialKey, registry)
}
