import type { LaterChanges } from '@/lib/trial/import-run.ts'
import { describeSeen } from './describe-seen.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { selectTrialChanges, type TrialChanges } from './select-changes.ts'
import { findWayBack } from './text-lineage.ts'

/** Of a registry, the document that tells the trial and the one that is to; null for none. */
export type TextMove = { registry: string; from: number | null; to: number | null }

/** What rolling a run back comes to for a trial that it changed, and what that was found out from (`describeSeen`). */
export type TrialReturn = { trialKey: number; trialId: string; seen: string; moves: TextMove[] }

/** What is to tell a trial where a run is rolled back. No moves: it stays as it is. */
export function planReturn(
  store: WritableStore,
  trialKey: number,
  run: number,
  laterChanges: LaterChanges,
): TrialReturn {
  const trialId = selectTrialId(store, trialKey)
  const moves = findMoves(selectTrialChanges(store, trialKey), run, laterChanges)
  return { trialKey, trialId, seen: describeSeen(store, trialId), moves }
}

/** What is to change in what each registry tells of a trial where a run is rolled back. */
export const findMoves = (changes: TrialChanges, run: number, laterChanges: LaterChanges): TextMove[] =>
  [...changes].flatMap(([registry, ofRegistry]): TextMove[] => {
    const from = ofRegistry.at(-1)?.after ?? null
    const way = findWayBack(ofRegistry, run)
    const to = way && (laterChanges === 'keep' ? way.keeping : way.to)
    return to === undefined || to === from ? [] : [{ registry, from, to }]
  })

/** Trials that a run changed, by their keys, behind one. */
export const selectChangedTrials = (store: WritableStore, run: number, behind: number, most: number): number[] =>
  prepareOnce<[number, number, number], { trialKey: number }>(
    store,
    'SELECT DISTINCT trialKey FROM run_changes WHERE importRunId = ? AND trialKey > ? ORDER BY trialKey LIMIT ?',
  )
    .all(run, behind, most)
    .map(({ trialKey }) => trialKey)

export const countChangedTrials = (store: WritableStore, run: number): number =>
  prepareOnce<[number], { count: number }>(
    store,
    'SELECT count(DISTINCT trialKey) AS count FROM run_changes WHERE importRunId = ?',
  ).get(run)?.count ?? 0

export function selectTrialId(store: WritableStore, key: number): string {
  const row = prepareOnce<[number], { trialId: string }>(store, 'SELECT trialId FROM trials WHERE key = ?').get(key)
  if (!row) throw new Error(`There is no trial of the key ${key}`)
  return row.trialId
}
