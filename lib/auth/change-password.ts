import { isAPIError } from 'better-auth/api'
import { countAttempt, forgetAttempts } from './count-attempt.ts'
import { openAuth } from './open-auth.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts'

type Passwords = { current: string; next: string; again: string }

export type PasswordChange =
  | { kind: 'changed'; cookies: string[] }
  | { kind: 'tooShort' | 'tooLong' | 'notTheSame' | 'asBefore' | 'wrong' }
  | { kind: 'paused'; seconds: number }

/**
 * Changes the password of the account `name`, which the request's session is of. All its sessions end, and one new one
 * begins: `cookies` are its Set-Cookie headers. Guessing the current password is paused as signing in is.
 */
export async function changePassword(name: string, passwords: Passwords, headers: Headers): Promise<PasswordChange> {
  const fault = findFault(passwords)
  if (fault) return { kind: fault }
  const who = { kind: 'session', key: name } as const
  const pause = await countAttempt(who)
  if (pause) return { kind: 'paused', seconds: pause.seconds }
  try {
    const { headers: answer } = await openAuth().api.changePassword({
      body: { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    })
    await forgetAttempts(who)
    return { kind: 'changed', cookies: answer.getSetCookie() }
  } catch (error) {
    if (isAPIError(error) && error.body?.code === 'INVALID_PASSWORD') return { kind: 'wrong' }
    throw error
  }
}

function findFault({ current, next, again }: Passwords) {
  if (next !== again) return 'notTheSame'
  // Characters as people count them, not the units of a string.
  if ([...next].length < SHORTEST_PASSWORD) return 'tooShort'
  if (next.length > LONGEST_PASSWORD) return 'tooLong'
  if (next === current) return 'asBefore'
  return current === '' || current.length > LONGEST_PASSWORD ? 'wrong' : undefined
}
