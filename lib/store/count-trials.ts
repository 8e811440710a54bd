import { IS_TOLD } from './is-told.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

/**
 * How many of these trials are here. One that no text tells any more is not: it has a history alone.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const countTrials = (trialIds: readonly string[]): Promise<number> =>
  readDatabase(database => {
    const select = prepareOnce<[string]>(database, `SELECT 1 FROM trials WHERE trialId = ? AND ${IS_TOLD}`)
    return [...new Set(trialIds)].filter(trialId => select.get(trialId) !== undefined).length
  })
