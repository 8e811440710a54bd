import { getCurrentTexts } from '@/lib/store/get-current-texts.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeTexts } from './compose-texts.ts'

/**
 * The records of these trials, in the order asked for, each read from its stored texts; trials that are not in the store
 * are left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 * @throws {Refusal} where none of a trial's texts can be read any more
 */
export const getTrials = async (trialIds: readonly string[]): Promise<TrialRecord[]> =>
  (await getCurrentTexts(trialIds)).map(composeTexts)
