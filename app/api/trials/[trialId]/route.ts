import { createHash } from 'node:crypto'
import { getTrial } from '@/lib/store/get-trial.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'

type Context = { params: Promise<{ trialId: string }> }

/** A trial's record as JSON (`TrialRecord`). 400 for what is no registry number, 404 for a trial that is not here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const trialId = parseTrialId((await params).trialId)
  if (!trialId)
    return failure(400, 'badNumber', 'This is not a registry number (NCT…, EUCTR…, ISRCTN…, IRCT…, NL-OMON…).')
  try {
    const record = await getTrial(trialId)
    return record
      ? answer(request, JSON.stringify(record))
      : failure(404, 'unknownTrial', `No trial ${trialId} was imported here.`)
  } catch (error) {
    if (error instanceof StoreUnavailable) return failure(error.status, error.code, error.sentence)
    throw error
  }
}

/** The body with its tag; none where the caller has it already. */
function answer(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': 'application/json; charset=utf-8' }
  const held = request.headers.get('If-None-Match')?.split(',') ?? []
  const isHeld = held.some(tag => tag.trim().replace(/^W\//, '') === etag)
  return isHeld ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}

const failure = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status })
