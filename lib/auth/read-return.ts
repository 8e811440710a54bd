import { deskUrl } from '@/lib/urls.ts'

const BASE = 'http://site.invalid'

/**
 * The page of the desk to go to after signing in, of what the sign-in page's address names; the desk's first page where
 * that is no address of the desk. What comes back is built anew from its parsed parts, so that no reading of it by a
 * browser leads elsewhere.
 */
export function readReturn(to: string | null | undefined): string {
  if (!to?.startsWith('/') || !URL.canParse(to, BASE)) return deskUrl()
  const { origin, pathname, search } = new URL(to, BASE)
  const isDesk = pathname === deskUrl() || pathname.startsWith(`${deskUrl()}/`)
  const comesBack = /^\/admin\/sign-(?:in|out)(?:\/|$)/.test(pathname)
  return origin === BASE && isDesk && !comesBack ? `${pathname}${search}` : deskUrl()
}
