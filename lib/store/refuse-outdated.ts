import { pendingMigrations, readMigrations } from './migrate.ts'
import type { WritableStore } from './open-store.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * For those who only look: the tables of an older program are read by nobody, nor are those of a newer one.
 *
 * @throws {StoreUnavailable} where the database lacks a migration, or has one that this program does not know
 */
export function refuseOutdated(store: WritableStore): void {
  const [pending] = pendingMigrations(store, readMigrations())
  if (pending) throw new StoreUnavailable('databaseOutdated', `The database lacks the migration ${pending.name}`)
}
