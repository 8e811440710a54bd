import { openDesk } from '@/lib/desk/open-desk.ts'
import type { GivenPassword } from './add-account.ts'
import { forgetAttempts } from './count-attempt.ts'
import { makePassword } from './make-password.ts'
import { hashPassword, insertHash } from './password-hash.ts'

/** Gives an account a new password, and ends its sessions. Undefined where there is no such account. */
export async function resetPassword(name: string): Promise<GivenPassword | undefined> {
  const password = makePassword()
  const hash = await hashPassword(password)
  const desk = openDesk()
  const reset = desk.transaction(() => {
    const id = desk.prepare<[string], string>('SELECT id FROM accounts WHERE username = ?').pluck().get(name)
    if (id === undefined) return false
    desk.prepare('DELETE FROM passwords WHERE userId = ?').run(id)
    insertHash(desk, id, hash)
    desk.prepare('DELETE FROM sessions WHERE userId = ?').run(id)
    return true
  })
  if (!reset.immediate()) return undefined
  await forgetAttempts({ kind: 'session', key: name })
  await forgetAttempts({ kind: 'name', key: name })
  return { name, password }
}
