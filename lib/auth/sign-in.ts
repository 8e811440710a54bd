import { isAPIError } from 'better-auth/api'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { type Account, Role } from './account.ts'
import { AccountName } from './account-name.ts'
import { countAttempt, forgetAttempts } from './count-attempt.ts'
import { knownCookie, whoTries } from './known-browser.ts'
import { openAuth } from './open-auth.ts'
import { LONGEST_PASSWORD } from './password-rules.ts'

/** `cookies` are Set-Cookie headers; `seconds` is how long to wait before any password is looked at again. */
export type SignIn =
  | { kind: 'signedIn'; account: Account; cookies: string[] }
  | { kind: 'wrong' }
  | { kind: 'paused'; seconds: number }

/**
 * Begins a new session of an account, whatever session the caller may have had before. An unknown name and a wrong
 * password are the same to whoever asks, in words and in time. After so many wrong ones none is looked at for a while
 * (count-attempt.ts). Each sign-in, each wrong password and the beginning of each pause is in the audit.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be opened
 */
export async function signIn(typedName: string, password: string, headers: Headers): Promise<SignIn> {
  const { data: name } = AccountName.safeParse(typedName)
  // Nothing that could be an account: there is no hash to be saved from.
  if (name === undefined || password === '' || password.length > LONGEST_PASSWORD) return { kind: 'wrong' }
  const who = whoTries(name, headers)
  const pause = await countAttempt(who)
  if (pause) {
    if (pause.first) record(name, 'refused', `Too many wrong passwords: none is looked at for ${pause.seconds} seconds`)
    return { kind: 'paused', seconds: pause.seconds }
  }
  const begun = await beginSession(name, password)
  if (!begun) {
    record(name, 'refused', 'Wrong name or password')
    return { kind: 'wrong' }
  }
  await forgetAttempts(who)
  dropWhatEnded()
  record(name, 'done', begun.account.role)
  return { kind: 'signedIn', account: begun.account, cookies: [...begun.cookies, knownCookie(name)] }
}

async function beginSession(name: string, password: string) {
  const { api } = openAuth()
  try {
    const { response, headers } = await api.signInUsername({ body: { username: name, password }, returnHeaders: true })
    const role = Role.parse('role' in response.user ? response.user.role : undefined)
    return { account: { name, role }, cookies: headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return undefined
    throw error
  }
}

/** Nobody comes back to it, and the libraries remove it only when somebody does. */
function dropWhatEnded(): void {
  const now = new Date()
  openDesk().prepare('DELETE FROM sessions WHERE expiresAt < ?').run(now.toISOString())
  openDesk().prepare('DELETE FROM sign_in_attempts WHERE expire < ?').run(now.getTime())
}

const record = (name: string, outcome: 'done' | 'refused', detail: string): void =>
  writeAuditLine({ actor: outcome === 'done' ? name : null, action: 'signIn', outcome, detail: `${name}: ${detail}` })
