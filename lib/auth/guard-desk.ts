import { openDesk } from '@/lib/desk/open-desk.ts'
import { forbiddenUrl, missingUrl, signInUrl } from '@/lib/urls.ts'
import { mayAct } from './account.ts'
import { refuseStranger } from './authorize-action.ts'
import { deskAccess } from './desk-access.ts'
import { renewSession } from './find-session.ts'
import { recordDenial } from './record-denial.ts'
import { secureCookies } from './secure-cookies.ts'

/**
 * `instead`: the page that stands in for the one that was asked for, and its status. `answer`: all there is to say.
 * Otherwise the desk may go on with the request, and `cookies` are Set-Cookie headers for its answer.
 */
export type Guarded = { instead: { url: string; status: number } } | { answer: Response } | { cookies: string[] }

/**
 * Whether a request that goes to the desk gets further: nobody's is answered with the page to sign in, and status 401;
 * that of an account that may not see the page with 403. What a form may do is asked again by the route that takes it.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be opened
 */
export async function guardDesk(request: Request): Promise<Guarded> {
  const { pathname, search } = new URL(request.url)
  const access = deskAccess(pathname)
  if (access === 'anybody') {
    // Its page needs the desk too, and cannot answer with a status where there is none.
    openDesk()
    return { cookies: [] }
  }
  const { account, cookies } = await renewSession(request.headers)
  const isPage = request.method === 'GET' || request.method === 'HEAD'
  if (!account && !isPage) return { answer: await refuseStranger(request) }
  if (!account) {
    await recordDenial('notSignedIn', request, null)
    return { instead: { url: signInUrl(`${pathname}${search}`), status: 401 } }
  }
  // It only ever stands in for another.
  if (pathname === forbiddenUrl()) return { instead: { url: missingUrl(), status: 404 } }
  if (isPage && !mayAct(account, access)) {
    await recordDenial('roleTooSmall', request, account.name)
    return { instead: { url: forbiddenUrl(), status: 403 } }
  }
  return { cookies: secureCookies(cookies, request) }
}
