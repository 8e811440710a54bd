import { getTrial } from '@/lib/records/get-trial.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'
import { answerJson, failJson } from '../../answer-json.ts'

type Context = { params: Promise<{ trialId: string }> }

/** A trial's record as JSON (`TrialRecord`). 400 for what is no registry number, 404 for a trial that is not here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const trialId = parseTrialId((await params).trialId)
  if (!trialId)
    return failJson(400, 'badNumber', 'This is not a registry number (NCT…, EUCTR…, ISRCTN…, IRCT…, NL-OMON…).')
  try {
    const record = await getTrial(trialId)
    return record
      ? answerJson(request, JSON.stringify(record))
      : failJson(404, 'unknownTrial', `No trial ${trialId} was imported here.`)
  } catch (error) {
    if (error instanceof StoreUnavailable) return failJson(error.status, error.code, error.sentence)
    throw error
  }
}
