import { openDesk } from '@/lib/desk/open-desk.ts'
import type { Role } from './account.ts'

/** `lastAdmin`: nobody would be left who may do everything. */
export type AccountChange = 'done' | 'unknown' | 'lastAdmin'

/** Gives an account another role, with its next request. */
export const changeRole = (name: string, role: Role): AccountChange =>
  change(name, role === 'admin', 'UPDATE accounts SET role = @role WHERE username = @name', { role })

/** Removes an account; its sessions end with it, and its name stays in the audit. */
export const removeAccount = (name: string): AccountChange =>
  change(name, false, 'DELETE FROM accounts WHERE username = @name')

/** In one transaction, so that of two admins who remove each other one stays. */
function change(name: string, keepsAdmins: boolean, statement: string, values: object = {}): AccountChange {
  const desk = openDesk()
  const run = desk.transaction((): AccountChange => {
    const role = desk.prepare<[string], string>('SELECT role FROM accounts WHERE username = ?').pluck().get(name)
    if (role === undefined) return 'unknown'
    const others = desk.prepare("SELECT 1 FROM accounts WHERE role = 'admin' AND username <> ?").get(name)
    if (role === 'admin' && !keepsAdmins && !others) return 'lastAdmin'
    desk.prepare(statement).run({ name, ...values })
    return 'done'
  })
  return run.immediate()
}
