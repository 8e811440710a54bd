import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/** A trial that nothing tells, whether or not something told it once. */
export const NOTHING_SEEN = 'nothing'

/**
 * Which text of each registry tells a trial, as one word: another one after each import or roll-back that changes that,
 * the same one after the same has come again. Texts are read by the readers of the day, so versions play no part.
 *
 * @param beforeRun as it was before this run changed anything of it, so that its own texts do not disturb each other
 */
export function describeSeen(store: WritableStore, trialId: string, beforeRun?: number): string {
  const told = new Map(
    prepareOnce<[string], { registry: string; sequence: number }>(
      store,
      `SELECT d.registry, d.sequence FROM trials t JOIN registry_documents d ON d.trialKey = t.key
       WHERE t.trialId = ? AND d.current`,
    )
      .all(trialId)
      .map(({ registry, sequence }) => [registry, sequence] as const),
  )
  if (beforeRun !== undefined)
    for (const { registry, before } of selectFirstChanges(store, trialId, beforeRun))
      if (before === null) told.delete(registry)
      else told.set(registry, before)
  const parts = [...told].map(([registry, sequence]) => `${registry}:${sequence}`)
  return parts.length > 0 ? parts.sort().join(' ') : NOTHING_SEEN
}

/** What each registry's text was before the run's first change of it. */
const selectFirstChanges = (store: WritableStore, trialId: string, run: number) =>
  prepareOnce<[string, number], { registry: string; before: number | null }>(
    store,
    `SELECT c.registry, c.beforeSequence AS before, min(c.number) FROM trials t JOIN run_changes c ON c.trialKey = t.key
     WHERE t.trialId = ? AND c.importRunId = ? GROUP BY c.registry`,
  ).all(trialId, run)
