import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { filterValuesToRows } from './filter-values.ts'
import { packIndex, writeIndex } from './index-trial.ts'
import { insertTrialRows, type Row, toSqlite } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'
import { packDosing } from './pack-dosing.ts'
import { prepareOnce } from './prepare-once.ts'
import { packProvenance } from './provenance.ts'
import { type TrialScalars, trialToListRows, trialToScalars } from './trial-to-rows.ts'

/** A trial to write; `targets` are what its filter goes by, `dosingVersion` is of the reader that read its doses. */
export type ComposedTrial = { record: TrialRecord; targets: readonly string[]; dosingVersion: number }

/** All rows of a trial but for its key. Making them takes longer than writing them, and needs no store. */
export type PackedTrial = ReturnType<typeof packTrial>

export function packTrial({ record, targets, dosingVersion }: ComposedTrial) {
  const dosing = packDosing(record)
  const tables: Record<string, readonly Row[]> = {
    ...trialToListRows(record.trial),
    filter_values: filterValuesToRows(record, targets),
    provenance: [packProvenance(record)],
    dosings: dosing === null ? [] : [{ dosing }],
  }
  return { scalars: { ...trialToScalars(record.trial), dosingVersion }, tables, index: packIndex(record.trial) }
}

/**
 * Writes a trial over what is stored of it, with everything that follows from it: lists, filter values, provenance and
 * the full-text index. Belongs into a transaction. `isNew` where nothing is stored of it. The key of its row.
 */
export function writeTrial(store: WritableStore, { scalars, tables, index }: PackedTrial, isNew: boolean): number {
  const key = upsertTrial(store, scalars)
  for (const [table, rows] of Object.entries(tables)) {
    if (!isNew) prepareOnce<[number]>(store, `DELETE FROM "${table}" WHERE trialKey = ?`).run(key)
    insertTrialRows(store, table, key, rows)
  }
  writeIndex(store, key, index, isNew)
  return key
}

function upsertTrial(store: WritableStore, scalars: TrialScalars & { dosingVersion: number }): number {
  const columns = Object.keys(scalars)
  const upsert = prepareOnce<unknown[], { key: number }>(
    store,
    `INSERT INTO trials (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (trialId) DO UPDATE SET ${columns.map(column => `${column} = excluded.${column}`).join(', ')}
     RETURNING key`,
  )
  const row = upsert.get(...Object.values(scalars).map(toSqlite))
  if (!row) throw new Error(`The trial ${scalars.trialId} was not written`)
  return row.key
}
