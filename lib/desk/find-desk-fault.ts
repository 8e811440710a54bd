import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { openDesk } from './open-desk.ts'

/** Why the desk's database cannot be used at the moment; undefined when it can. */
export function findDeskFault(): StoreUnavailable | undefined {
  try {
    openDesk()
    return undefined
  } catch (error) {
    if (error instanceof StoreUnavailable) return error
    throw error
  }
}
