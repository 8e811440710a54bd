import { readStore } from './read-store.ts'

/**
 * How many of these trials are here.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const countTrials = (trialIds: readonly string[]): Promise<number> =>
  readStore(reader => reader.trial.count({ where: { trialId: { in: [...trialIds] } } }))
