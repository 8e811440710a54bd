import { pendingMigrations, readMigrations } from './migrate.ts'
import type { WritableStore } from './open-store.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * For those who only look: an older program's tables are read by nobody.
 *
 * @throws {StoreUnavailable} where the database lacks a migration
 */
export function refuseOutdated(store: WritableStore): void {
  const [pending] = pendingMigrations(store, readMigrations())
  if (pending) throw new StoreUnavailable('databaseOutdated', `The database lacks the migration ${pending.name}`)
}
