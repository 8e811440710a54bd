import { storeState } from '@/lib/store/store-state.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

/**
 * The registry's state (store-state.ts); null where there is no registry yet.
 *
 * @throws {StoreUnavailable} where it cannot be read
 */
export async function stateOfStore(): Promise<string | null> {
  try {
    return await storeState()
  } catch (error) {
    if (error instanceof StoreUnavailable && error.code === 'databaseMissing') return null
    throw error
  }
}
