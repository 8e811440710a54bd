import { findStale } from '@/lib/desk/find-stale.ts'
import type { PreparedImport, Stale } from '@/lib/desk/prepared-import.ts'

/**
 * What changed since an import was prepared that waits to be applied: what its page shows would not be what is applied.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export const findShownStale = async (prepared: PreparedImport): Promise<Stale | undefined> =>
  prepared.state === 'ready' ? findStale(prepared) : undefined
