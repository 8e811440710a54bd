import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Account, mayAct, type Role } from '@/lib/auth/account.ts'
import { findSession } from '@/lib/auth/find-session.ts'
import { deskUrl, signInUrl } from '@/lib/urls.ts'

/**
 * Who a page of the desk is made for. `proxy.ts` has turned away everybody else already, with the right status
 * (lib/auth/desk-access.ts); this holds where it was not asked.
 *
 * @throws what Next redirects by, where nobody is signed in or the account may not see the page
 */
export async function requireAccount(role: Role): Promise<Account> {
  const account = await findSession(await headers())
  if (!account) redirect(signInUrl())
  if (!mayAct(account, role)) redirect(deskUrl())
  return account
}
