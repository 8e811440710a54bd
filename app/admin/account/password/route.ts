import { z } from 'zod'
import { authorizeAction, refuseForm } from '@/lib/auth/authorize-action.ts'
import { changePassword } from '@/lib/auth/change-password.ts'
import { readFields } from '@/lib/auth/read-fields.ts'
import { refuse } from '@/lib/auth/refuse.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { ownAccountUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../answer-faults.ts'
import { seeOther } from '../../see-other.ts'

const Fields = z.object({ current: z.string(), next: z.string(), again: z.string() })

/** Changes one's own password, and ends one's other sessions. */
async function changeOwnPassword(request: Request): Promise<Response> {
  const account = await authorizeAction(request, 'editor')
  if (account instanceof Response) return account
  const fields = await readFields(request, Fields)
  if (!fields) return await refuseForm(request, account.name)
  const change = await changePassword(account.name, fields, request.headers)
  if (change.kind === 'paused') return await refusePaused(request, change.seconds, account.name)
  const outcome = change.kind === 'changed' ? 'done' : 'refused'
  const detail = change.kind === 'changed' ? 'other sessions ended' : change.kind
  writeAuditLine({ actor: account.name, action: 'changePassword', outcome, detail })
  return change.kind === 'changed'
    ? seeOther(request, withNotice(ownAccountUrl(), { done: 'passwordChanged' }), change.cookies)
    : seeOther(request, withNotice(ownAccountUrl(), { problem: change.kind }))
}

export const POST = answerFaults(changeOwnPassword)

const refusePaused = (request: Request, seconds: number, actor: string): Promise<Response> =>
  refuse(
    request,
    {
      denial: 'tooManyAttempts',
      status: 429,
      title: 'Too many wrong passwords',
      sentence: `The current password was wrong too often. None is looked at for the next ${seconds} seconds; nothing was changed.`,
      link: { url: ownAccountUrl(), text: 'Own account' },
      retryAfter: seconds,
    },
    actor,
  )
