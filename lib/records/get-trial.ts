import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { getTrials } from './get-trials.ts'

/**
 * A trial with its evidence, read from its stored texts; null where there is none of that number.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 * @throws {Refusal} where none of its texts can be read any more
 */
export async function getTrial(trialId: string): Promise<TrialRecord | null> {
  const [record] = await getTrials([trialId])
  return record ?? null
}
