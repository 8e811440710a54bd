import { openDesk } from '@/lib/desk/open-desk.ts'
import { openAuth } from './open-auth.ts'

/** Ends the session that a request's cookie names, if any; the Set-Cookie headers that take the cookie away. */
export async function endSession(headers: Headers): Promise<string[]> {
  const answer = await openAuth().api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** Ends all sessions of an account, wherever they are open. */
export function endAllSessions(name: string): void {
  openDesk().prepare('DELETE FROM sessions WHERE userId = (SELECT id FROM accounts WHERE username = ?)').run(name)
}
