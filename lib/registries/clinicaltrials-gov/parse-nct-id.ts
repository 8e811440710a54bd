import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'

/** A number of ClinicalTrials.gov as it is written; undefined of anything else, numbers of other registers too. */
export function parseNctId(text: string): TrialId | undefined {
  const trialId = parseTrialId(text)
  return trialId?.startsWith('NCT') ? trialId : undefined
}

/** Why a text is not taken in that has something else for its number. `place` says where that stands. */
export const explainNumber = (written: string, place: string): string =>
  `What stands for the number, “${written.trim().slice(0, MOST_TOLD)}” (${place}), is no number of ClinicalTrials.gov (NCT and eight digits), so nobody can say which trial this tells.`

const MOST_TOLD = 40
