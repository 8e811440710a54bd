import { countTrials } from './count-trials.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** A well-formed number that no registry gives out: asking for it reads a row's worth of the store. */
const NOBODYS_NUMBER = 'NCT00000000'

/** Why the store cannot answer at the moment; undefined when it can. */
export async function findStoreFault(): Promise<StoreUnavailable | undefined> {
  try {
    await countTrials([NOBODYS_NUMBER])
    return undefined
  } catch (error) {
    if (error instanceof StoreUnavailable) return error
    throw error
  }
}
