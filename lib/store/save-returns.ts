import type { LaterChanges } from '@/lib/trial/import-run.ts'
import { describeSeen } from './describe-seen.ts'
import { type FilterEntry, writeFilterPages } from './filter-pages.ts'
import { type ImportRun, startImportRun } from './import-run.ts'
import type { WritableStore } from './open-store.ts'
import { planReturn } from './plan-return.ts'
import { prepareOnce } from './prepare-once.ts'
import { refuseIfReplaced } from './replaced-store.ts'
import { inStore, storeFault } from './store-fault.ts'
import { type ComposeStored, type PackedReturn, packReturn, writeReturn } from './write-return.ts'

/** The run that is rolled back, and by what trials are written anew. */
export type RollBack = {
  run: number
  laterChanges: LaterChanges
  rowsVersion: number
  compose: ComposeStored
}

/** What became of a trial, or why it stays as it is. */
export type Returned = { outcome: 'added' | 'updated' | 'removed' | 'unchanged' } | { trialId: string; error: unknown }

type Packed = PackedReturn | { trialId: string; error: unknown }

/** Does all that can be done for a trial that the run changed before the store is locked for others. */
export function packForReturn(store: WritableStore, trialKey: number, rollBack: RollBack): Packed {
  const planned = planReturn(store, trialKey, rollBack.run, rollBack.laterChanges)
  try {
    return packReturn(store, planned, rollBack.rowsVersion, rollBack.compose)
  } catch (error) {
    if (storeFault(error)) throw error
    return { trialId: planned.trialId, error }
  }
}

/**
 * Has trials told as before the run, in one transaction that waits for other writers. One that cannot be composed stays
 * as it is and keeps none of the others. When this returns, what it calls done is.
 *
 * @throws {StoreUnavailable} where the store cannot be written; nothing is, then
 */
export function saveReturns(
  store: WritableStore,
  by: ImportRun,
  packed: readonly Packed[],
  rollBack: RollBack,
): Returned[] {
  const before = by.id
  const save = store.transaction(() => {
    refuseIfReplaced(store)
    const entries: FilterEntry[] = []
    const gone: number[] = []
    const returned = packed.map((one): Returned => {
      const now = 'error' in one ? one : upToDate(store, one, rollBack)
      if ('error' in now) return now
      if (now.planned.moves.length === 0) return { outcome: doneBefore(store, by, now) }
      by.id ??= startImportRun(store, by.details)
      const entry = writeReturn(store, by.id, now)
      if (entry) entries.push(entry)
      else gone.push(now.planned.trialKey)
      return { outcome: !entry ? 'removed' : now.isAddition ? 'added' : 'updated' }
    })
    writeFilterPages(store, entries, gone)
    return returned
  })
  try {
    return inStore(() => save.immediate())
  } catch (error) {
    by.id = before
    throw error
  }
}

/** Another writer may have come in between. */
const upToDate = (store: WritableStore, packed: PackedReturn, rollBack: RollBack): Packed => {
  const { trialKey, trialId, seen } = packed.planned
  return describeSeen(store, trialId) === seen ? packed : packForReturn(store, trialKey, rollBack)
}

/** Of a roll-back that goes on, what it came to for a trial before it was broken off. */
function doneBefore(
  store: WritableStore,
  by: ImportRun,
  { planned, isAddition }: PackedReturn,
): 'added' | 'updated' | 'removed' | 'unchanged' {
  if (by.id === undefined) return 'unchanged'
  const done = prepareOnce<[number, number], { isAddition: number }>(
    store,
    'SELECT isAddition FROM run_changes WHERE importRunId = ? AND trialKey = ? LIMIT 1',
  ).get(by.id, planned.trialKey)
  if (!done) return 'unchanged'
  return isAddition ? 'removed' : done.isAddition ? 'added' : 'updated'
}
