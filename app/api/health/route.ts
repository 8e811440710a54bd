import { getTrial } from '@/lib/store/get-trial.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

/** Asked for on each call, never at the build: the store may go and come back while the program runs. */
export const dynamic = 'force-dynamic'

/** Whether the program can answer from its store: 200, or 503 with the reason. Asks for one row that need not exist. */
export async function GET(): Promise<Response> {
  try {
    await getTrial('NCT00000000')
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    const body = { status: 'unavailable', error: { code: error.code, message: error.sentence } }
    return Response.json(body, { status: error.status, headers: { 'Cache-Control': 'no-store' } })
  }
}
