import { findStale } from '@/lib/desk/find-stale.ts'
import type { PreparedImport } from '@/lib/desk/prepared-import.ts'
import { stateOfStore } from '@/lib/desk/state-of-store.ts'

/**
 * A trial that is no longer as the chosen texts were compared with, of an import that waits to be applied: what its page
 * shows would not be what is applied. Asked of the trials only where the registry changed at all.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function findStaleTrial({ id, state, storeState }: PreparedImport): Promise<string | undefined> {
  if (state !== 'ready' || (await stateOfStore()) === storeState) return undefined
  return findStale(id)
}
