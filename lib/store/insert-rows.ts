import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

type Value = string | number | bigint | boolean | null | Uint8Array
/** A row by its columns. */
export type Row = Readonly<Record<string, Value>>

/** Writes rows of one table; all of them have the same columns. Table and column names come from code, never from data. */
export function insertRows(store: WritableStore, table: string, rows: readonly Row[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const insert = prepareOnce(store, insertionInto(table, columns))
  for (const row of rows) insert.run(columns.map(column => toSqlite(row[column])))
}

/** Writes rows that belong to a trial, each with its key. */
export function insertTrialRows(store: WritableStore, table: string, trialKey: number, rows: readonly Row[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const insert = prepareOnce(store, insertionInto(table, ['trialKey', ...columns]))
  for (const row of rows) insert.run(trialKey, ...columns.map(column => toSqlite(row[column])))
}

const insertionInto = (table: string, columns: readonly string[]): string =>
  `INSERT INTO "${table}" (${columns.map(column => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

/** SQLite has no booleans. */
export const toSqlite = (value: Value | undefined): Exclude<Value, boolean> =>
  value === undefined ? null : typeof value === 'boolean' ? Number(value) : value
