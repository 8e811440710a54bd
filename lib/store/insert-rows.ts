import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

type Value = string | number | bigint | boolean | null | Uint8Array

/** Writes rows of one table; all of them have the same columns. Table and column names come from code, never from data. */
export function insertRows(store: WritableStore, table: string, rows: readonly Record<string, Value>[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const insert = prepareOnce(
    store,
    `INSERT INTO "${table}" (${columns.map(column => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(columns.map(column => toSqlite(row[column])))
}

/** SQLite has no booleans. */
export const toSqlite = (value: Value | undefined): Exclude<Value, boolean> =>
  value === undefined ? null : typeof value === 'boolean' ? Number(value) : value
