import type { Account } from './account.ts'
import { Role } from './account.ts'
import { openAuth } from './open-auth.ts'

/**
 * Who is signed in, by a request's headers. Read from the database each time: an account that is removed, and a session
 * that is ended, are gone with the next request. Undefined without a session, with one that has ended, and with a cookie
 * that is not as it was given out.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be read
 */
export async function findSession(headers: Headers): Promise<Account | undefined> {
  const session = await openAuth().api.getSession({ headers, query: { disableRefresh: true } })
  return session ? toAccount(session.user) : undefined
}

/** As `findSession`; a session that has been used for a day gets its full length again, and `cookies` say so. */
export async function renewSession(headers: Headers): Promise<{ account: Account | undefined; cookies: string[] }> {
  const { response, headers: answer } = await openAuth().api.getSession({ headers, returnHeaders: true })
  return { account: response ? toAccount(response.user) : undefined, cookies: answer.getSetCookie() }
}

const toAccount = ({ name, role }: { name: string; role: string }): Account => ({ name, role: Role.parse(role) })
