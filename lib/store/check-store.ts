import { checkChanges } from './check-changes.ts'
import { checkFilterPages } from './check-filter-pages.ts'
import { checkIndex } from './check-index.ts'
import type { FaultList } from './fault-list.ts'
import { IS_TOLD } from './is-told.ts'
import { onOneState } from './on-one-state.ts'
import type { WritableStore } from './open-store.ts'

export type CheckOptions = {
  /** Leaves out what reads all of the index, and how the tables' own indexes agree with them. */
  quick?: boolean
  /** Told of each part before it begins. */
  onStep?: (what: string) => void
}

/**
 * Looks for what is out of step in a store, by what the store alone can tell: texts are not read. Writes nothing, and
 * may run while others read and write: what belongs together is read in one state of the store, a part at a time, so that
 * no writer's log grows for long.
 */
export function checkStore(
  store: WritableStore,
  faults: FaultList,
  { quick = false, onStep }: CheckOptions = {},
): void {
  const parts: [what: string, check: () => void][] = [
    ['The file', () => checkFile(store, faults, quick)],
    ['References between tables', () => checkReferences(store, faults)],
    ['Which texts count', () => checkCurrent(store, faults)],
    ['What runs changed', () => checkChanges(store, faults)],
    ['The full-text index', () => checkIndex(store, faults, quick)],
  ]
  for (const [what, check] of parts) {
    onStep?.(what)
    faults.during(what, () => onOneState(store, check))
  }
  onStep?.('What filters go by')
  faults.during('What filters go by', () => checkFilterPages(store, faults))
}

/** Both of SQLite's checks look at the full-text tables too. */
function checkFile(store: WritableStore, faults: FaultList, quick: boolean): void {
  const said = store.prepare<[], string>(quick ? 'PRAGMA quick_check' : 'PRAGMA integrity_check').pluck()
  for (const line of said.iterate()) if (line !== 'ok') faults.add('file', `SQLite says: ${line.trimEnd()}.`)
}

type Broken = { table: string; rowid: number | null; parent: string }

function checkReferences(store: WritableStore, faults: FaultList): void {
  for (const { table, rowid, parent } of store.prepare<[], Broken>('PRAGMA foreign_key_check').iterate())
    faults.add('file', `Row ${rowid ?? '?'} of ${table} refers to a row of ${parent} that is not there.`)
}

function checkCurrent(store: WritableStore, faults: FaultList): void {
  const odd = store.prepare<[], { trialId: string; key: number; isTold: number }>(
    `SELECT trialId, key, ${IS_TOLD} AS isTold FROM trials
     WHERE ${IS_TOLD} <> EXISTS (SELECT 1 FROM registry_documents d WHERE d.trialKey = key AND d.current)`,
  )
  for (const { trialId, key, isTold } of odd.iterate())
    faults.add(
      'documents',
      `${trialId} (key ${key}) ${isTold ? 'has no text that counts' : 'is told, and its row is empty'}.`,
    )
  const several = store.prepare<[], { trialId: string; registry: string; count: number }>(
    `SELECT t.trialId, d.registry, count(*) AS count FROM registry_documents d JOIN trials t ON t.key = d.trialKey
     WHERE d.current GROUP BY d.trialKey, d.registry HAVING count(*) > 1`,
  )
  for (const { trialId, registry, count } of several.iterate())
    faults.add('documents', `${trialId} has ${count} texts of ${registry} that count, where one may.`)
}
