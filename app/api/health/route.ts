import { findStoreFault } from '@/lib/store/find-store-fault.ts'

/** Asked for on each call, never at the build: the store may go and come back while the program runs. */
export const dynamic = 'force-dynamic'

/** Whether the program can answer from its store: 200, or 503 with the reason. */
export async function GET(): Promise<Response> {
  const fault = await findStoreFault()
  const body = fault
    ? { status: 'unavailable', error: { code: fault.code, message: fault.sentence } }
    : { status: 'ok' }
  return Response.json(body, { status: fault?.status ?? 200, headers: { 'Cache-Control': 'no-store' } })
}
