import { z } from 'zod'
import { authorizeAction, refuseForm } from '@/lib/auth/authorize-action.ts'
import { endAllSessions, endSession } from '@/lib/auth/end-sessions.ts'
import { readFields } from '@/lib/auth/read-fields.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { signInUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../answer-faults.ts'
import { seeOther } from '../see-other.ts'

const Fields = z.object({ everywhere: z.literal('1').optional() })

/** Signs out here, or everywhere. */
async function signOut(request: Request): Promise<Response> {
  const account = await authorizeAction(request, 'editor')
  if (account instanceof Response) return account
  const fields = await readFields(request, Fields)
  if (!fields) return await refuseForm(request, account.name)
  const cookies = await endSession(request.headers)
  if (fields.everywhere) endAllSessions(account.name)
  const detail = fields.everywhere ? 'everywhere' : 'in one browser'
  writeAuditLine({ actor: account.name, action: 'signOut', outcome: 'done', detail })
  return seeOther(
    request,
    withNotice(signInUrl(), { done: fields.everywhere ? 'signedOutEverywhere' : 'signedOut' }),
    cookies,
  )
}

export const POST = answerFaults(signOut)
