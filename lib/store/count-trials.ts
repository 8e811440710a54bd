import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

/**
 * How many of these trials are here.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const countTrials = (trialIds: readonly string[]): Promise<number> =>
  readDatabase(database => {
    const select = prepareOnce<[string]>(database, 'SELECT 1 FROM trials WHERE trialId = ?')
    return [...new Set(trialIds)].filter(trialId => select.get(trialId) !== undefined).length
  })
