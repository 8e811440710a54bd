import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import type { ChainChange } from './text-lineage.ts'

/** All changes of what each registry tells of a trial, from the first one on. */
export type TrialChanges = ReadonlyMap<string, readonly ChainChange[]>

type Row = Omit<ChainChange, 'isRollBack'> & { trialKey: number; registry: string; kind: string }

const COLUMNS = 'c.trialKey, c.registry, c.importRunId, r.kind, c.beforeSequence AS before, c.afterSequence AS after'

/** All changes of what a registry tells of a trial, from the first one on. */
export const selectChanges = (store: WritableStore, trialKey: number, registry: string): ChainChange[] =>
  prepareOnce<[number, string], Row>(
    store,
    `SELECT ${COLUMNS} FROM run_changes c JOIN import_runs r ON r.id = c.importRunId
     WHERE c.trialKey = ? AND c.registry = ? ORDER BY c.number`,
  )
    .all(trialKey, registry)
    .map(toChange)

/** All changes of a trial. */
export const selectTrialChanges = (store: WritableStore, trialKey: number): TrialChanges =>
  groupChanges(
    prepareOnce<[number], Row>(
      store,
      `SELECT ${COLUMNS} FROM run_changes c JOIN import_runs r ON r.id = c.importRunId
       WHERE c.trialKey = ? ORDER BY c.registry, c.number`,
    ).all(trialKey),
  ).get(trialKey) ?? new Map()

/** All changes, by any run, of trials that a run changed, by their keys; of some trials, in the order of their keys. */
export const selectChangesBehind = (
  store: WritableStore,
  run: number,
  behind: number,
  most: number,
): Map<number, TrialChanges> =>
  groupChanges(
    prepareOnce<[number, number, number], Row>(
      store,
      `SELECT ${COLUMNS} FROM (SELECT DISTINCT trialKey FROM run_changes WHERE importRunId = ? AND trialKey > ?
         ORDER BY trialKey LIMIT ?) t
       CROSS JOIN run_changes c ON c.trialKey = t.trialKey JOIN import_runs r ON r.id = c.importRunId
       ORDER BY c.trialKey, c.registry, c.number`,
    ).all(run, behind, most),
  )

function groupChanges(rows: readonly Row[]): Map<number, Map<string, ChainChange[]>> {
  const trials = new Map<number, Map<string, ChainChange[]>>()
  for (const row of rows) {
    const registries = trials.get(row.trialKey) ?? new Map<string, ChainChange[]>()
    trials.set(row.trialKey, registries)
    const changes = registries.get(row.registry) ?? []
    registries.set(row.registry, changes)
    changes.push(toChange(row))
  }
  return trials
}

const toChange = ({ importRunId, kind, before, after }: Row): ChainChange => ({
  importRunId,
  isRollBack: kind === 'rollBack',
  before,
  after,
})
