import { deskUrl, signInUrl } from '@/lib/urls.ts'
import { type Account, mayAct, type Role } from './account.ts'
import { findSession } from './find-session.ts'
import { readReturn } from './read-return.ts'
import { refuse } from './refuse.ts'
import { isFromThisSite } from './site-origin.ts'

/**
 * Who does what a request asks for, or the answer that says why it is not done: nobody is signed in (401), the form came
 * from another site (403), or the account may not (403). Refusals are in the log and in the audit. For all that is not a
 * page; it reads nothing of the request's body.
 *
 *     const account = await authorizeAction(request, 'admin')
 *     if (account instanceof Response) return account
 *
 * @throws {StoreUnavailable} where the desk's database cannot be read
 */
export async function authorizeAction(request: Request, role: Role): Promise<Account | Response> {
  const account = await findSession(request.headers)
  if (!account) return await refuseStranger(request)
  if (changesSomething(request) && !isFromThisSite(request.headers))
    return await refuseForeignForm(request, account.name)
  if (!mayAct(account, role)) return await refuseRole(request, account)
  return account
}

/** What only asks cannot be abused by a page elsewhere: it does not see the answer. */
const changesSomething = ({ method }: Request): boolean => method !== 'GET' && method !== 'HEAD'

export const refuseStranger = (request: Request): Promise<Response> =>
  refuse(request, {
    denial: 'notSignedIn',
    status: 401,
    title: 'You are not signed in',
    sentence: 'Your session has ended, or you have not signed in. Nothing was changed. Sign in, then do it again.',
    link: { url: signInUrl(readReturn(pathOf(request.headers.get('Referer')))), text: 'Sign in' },
  })

export const refuseForeignForm = (request: Request, actor: string | null): Promise<Response> =>
  refuse(
    request,
    {
      denial: 'foreignForm',
      status: 403,
      title: 'This form did not come from this site',
      sentence:
        'The request was not sent by a page of this site, as far as the browser tells. Nothing was changed. Open the desk here and do it again. If this is the right site, who runs it has to set SITE_URL to its address.',
      link: { url: deskUrl(), text: 'Import desk' },
    },
    actor,
  )

const refuseRole = (request: Request, { name, role }: Account): Promise<Response> =>
  refuse(
    request,
    {
      denial: 'roleTooSmall',
      status: 403,
      title: 'Your account may not do this',
      sentence: `You are signed in as ${name} (${role}). Only an admin may do this. Nothing was changed.`,
      link: { url: deskUrl(), text: 'Import desk' },
    },
    name,
  )

/** For what no page of the desk would send. */
export const refuseForm = (request: Request, actor: string | null): Promise<Response> =>
  refuse(
    request,
    {
      denial: 'badForm',
      status: 400,
      title: 'The form could not be read',
      sentence:
        'A field is missing, or holds what it cannot hold. Nothing was changed. Load its page again and repeat it.',
      link: { url: deskUrl(), text: 'Import desk' },
    },
    actor,
  )

const pathOf = (address: string | null): string | undefined =>
  address && URL.canParse(address) ? new URL(address).pathname : undefined
