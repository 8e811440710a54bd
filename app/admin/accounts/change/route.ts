import { z } from 'zod'
import { Role } from '@/lib/auth/account.ts'
import { AccountName } from '@/lib/auth/account-name.ts'
import { addAccount } from '@/lib/auth/add-account.ts'
import { authorizeAction, refuseForm } from '@/lib/auth/authorize-action.ts'
import { changeRole, removeAccount } from '@/lib/auth/change-role.ts'
import { readFields } from '@/lib/auth/read-fields.ts'
import { resetPassword } from '@/lib/auth/reset-password.ts'
import { holdPassword } from '@/lib/auth/show-once.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import type { AuditAction } from '@/lib/desk/audit-line.ts'
import { accountsUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../answer-faults.ts'
import { seeOther } from '../../see-other.ts'

const Fields = z.discriminatedUnion('what', [
  z.object({ what: z.literal('add'), name: z.string(), role: Role }),
  z.object({ what: z.literal('role'), name: AccountName, role: Role }),
  z.object({ what: z.literal('reset'), name: AccountName }),
  z.object({ what: z.literal('remove'), name: AccountName }),
])
type Fields = z.infer<typeof Fields>

/** What is said on the page of the accounts afterwards, by its code (components/admin/account-notices.ts). */
type Notice = Parameters<typeof withNotice>[1]

/** Makes an account, gives it another role or a new password, or removes it. */
async function changeAccounts(request: Request): Promise<Response> {
  const admin = await authorizeAction(request, 'admin')
  if (admin instanceof Response) return admin
  const fields = await readFields(request, Fields)
  if (!fields) return await refuseForm(request, admin.name)
  const notice = await change(admin.name, fields)
  record(admin.name, fields, notice)
  return seeOther(request, withNotice(accountsUrl(), notice))
}

export const POST = answerFaults(changeAccounts)

async function change(admin: string, fields: Fields): Promise<Notice> {
  // By a slip an admin would be none any more; and a new password would end the very session that is to show it.
  if (fields.what !== 'add' && fields.name === admin) return { problem: 'own' }
  switch (fields.what) {
    case 'add':
      return await add(admin, fields.name, fields.role)
    case 'reset': {
      const given = await resetPassword(fields.name)
      return given ? { made: holdPassword(admin, given) } : { problem: 'unknown' }
    }
    case 'role':
      return noticeOf(changeRole(fields.name, fields.role), 'roleChanged')
    case 'remove':
      return noticeOf(removeAccount(fields.name), 'removed')
  }
}

/** A name is typed here, and may be none; elsewhere it comes from the page. */
async function add(admin: string, typed: string, role: Role): Promise<Notice> {
  const name = AccountName.safeParse(typed).data
  if (name === undefined) return { problem: 'badName' }
  const given = await addAccount({ name, role })
  return given ? { made: holdPassword(admin, given) } : { problem: 'nameTaken' }
}

const noticeOf = (change: ReturnType<typeof removeAccount>, done: string): Notice =>
  change === 'done' ? { done } : { problem: change }

const ACTIONS: Record<Fields['what'], AuditAction> = {
  add: 'addAccount',
  role: 'changeRole',
  reset: 'resetPassword',
  remove: 'removeAccount',
}

function record(actor: string, fields: Fields, notice: Notice): void {
  const detail = 'role' in fields ? `${fields.name}: ${fields.role}` : fields.name
  if ('problem' in notice)
    writeAuditLine({ actor, action: ACTIONS[fields.what], outcome: 'refused', detail: `${detail} (${notice.problem})` })
  else writeAuditLine({ actor, action: ACTIONS[fields.what], outcome: 'done', detail })
}
