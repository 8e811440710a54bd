import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { FilterEntry } from './filter-pages.ts'
import { filterValuesOf } from './filter-values.ts'
import { packIndex, removeFromIndex, writeIndex } from './index-trial.ts'
import { toSqlite } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { phaseOrder, statusOrder, trialToRow, untoldRow } from './trial-to-row.ts'

/** A trial to write; `targets` are what its filter goes by. */
export type ComposedTrial = {
  record: Pick<TrialRecord, 'trial' | 'documents' | 'conflicts'>
  targets: readonly string[]
}

/** All that is written of a trial but for its key. Making it takes longer than writing it, and needs no store. */
export type PackedTrial = ReturnType<typeof packTrial>

export function packTrial({ record, targets }: ComposedTrial, rowsVersion: number) {
  const { trial } = record
  const entry: Omit<FilterEntry, 'key'> = {
    trialId: trial.trialId,
    values: filterValuesOf(record, targets),
    lastUpdatePostDate: trial.lastUpdatePostDate?.date ?? null,
    startDate: trial.startDate?.date ?? null,
    enrollmentCount: trial.enrollment?.count ?? null,
    phaseOrder: phaseOrder(trial.phases),
    statusOrder: statusOrder(trial.overallStatus),
    minimumAge: trial.minimumAge,
    maximumAge: trial.maximumAge,
  }
  return { row: trialToRow(record, targets, rowsVersion), entry, index: packIndex(trial) }
}

/**
 * Writes a trial over what is stored of it, the full-text index with it; `isNew` where nothing is stored. What its
 * filters go by is for `writeFilterPages`, which takes those of many at once: all in one transaction.
 */
export function writeTrial(store: WritableStore, { row, entry, index }: PackedTrial, isNew: boolean): FilterEntry {
  const key = upsertTrial(store, row)
  writeIndex(store, key, index, isNew)
  return { key, ...entry }
}

/** Writes that nothing tells a trial any more, which is in no index then; what its filters go by is to be taken away. */
export function writeUntold(store: WritableStore, key: number, trialId: string, rowsVersion: number): void {
  upsertTrial(store, untoldRow(trialId, rowsVersion))
  removeFromIndex(store, key)
}

function upsertTrial(store: WritableStore, row: PackedTrial['row']): number {
  const columns = Object.keys(row)
  const upsert = prepareOnce<unknown[], { key: number }>(
    store,
    `INSERT INTO trials (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (trialId) DO UPDATE SET ${columns.map(column => `${column} = excluded.${column}`).join(', ')}
     RETURNING key`,
  )
  const written = upsert.get(...Object.values(row).map(toSqlite))
  if (!written) throw new Error(`The trial ${row.trialId} was not written`)
  return written.key
}
