import { Refusal } from '@/lib/registries/refusal.ts'
import { type CurrentTexts, getCurrentTexts } from '@/lib/store/get-current-texts.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * What trials say and no more, by their numbers: for texts that the store's rows do not have. A trial of which a text can
 * no longer be read is left out: no list breaks off for it, and its own page tells why.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function readTrials(trialIds: readonly string[]): Promise<Map<string, Trial>> {
  const trials = (await getCurrentTexts(trialIds)).map(one => [one.trialId, readTrial(one)] as const)
  return new Map(trials.flatMap(([trialId, trial]) => (trial ? [[trialId, trial]] : [])))
}

function readTrial({ trialId, texts }: CurrentTexts): Trial | undefined {
  try {
    return composeTrial(texts.map(text => readStoredText(text, trialId))).trial
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
