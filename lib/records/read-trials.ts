import { getCurrentTexts } from '@/lib/store/get-current-texts.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * What trials say and no more, by their numbers: for texts that the store's rows do not have.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function readTrials(trialIds: readonly string[]): Promise<Map<string, Trial>> {
  const trials = (await getCurrentTexts(trialIds)).map(({ trialId, texts }): [string, Trial] => [
    trialId,
    composeTrial(texts.map(text => readStoredText(text, trialId))).trial,
  ])
  return new Map(trials)
}
