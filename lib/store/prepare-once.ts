import type Database from 'better-sqlite3'
import type { WritableStore } from './open-store.ts'

const prepared = new WeakMap<WritableStore, Map<string, Database.Statement>>()

/**
 * The statement of this SQL, made at its first use on this connection and kept with it. The SQL is made of code alone, never of data,
 * so there are only so many. The caller says what its parameters and rows are, as with `prepare`.
 */
export function prepareOnce<Parameters extends unknown[] = unknown[], Row = unknown>(
  store: WritableStore,
  sql: string,
): Database.Statement<Parameters, Row> {
  let statements = prepared.get(store)
  if (!statements) {
    statements = new Map()
    prepared.set(store, statements)
  }
  let statement = statements.get(sql)
  if (!statement) {
    statement = store.prepare(sql)
    statements.set(sql, statement)
  }
  return statement as Database.Statement<Parameters, Row>
}
