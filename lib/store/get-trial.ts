import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { getTrials } from './get-trials.ts'

/**
 * All that is known of a trial; null where it is not in the store.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function getTrial(trialId: string): Promise<TrialRecord | null> {
  const [record] = await getTrials([trialId])
  return record ?? null
}
