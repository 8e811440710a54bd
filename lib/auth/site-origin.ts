import { env } from '@/lib/env.ts'

/** Whether the caller reached the site by https, be it through a proxy in front of it. */
export function isReachedByHttps(headers: Headers): boolean {
  if (env.SITE_URL) return env.SITE_URL.startsWith('https:')
  return headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https'
}

/**
 * Whether a form was sent from a page of this site: the browser says where from, and a page elsewhere cannot make it say
 * another thing. `SITE_URL` is the site's origin; without it, it is the host that the request names. A request that tells
 * nothing of where it comes from is not from a page of this site.
 */
export function isFromThisSite(headers: Headers): boolean {
  const origin = headers.get('Origin')
  if (origin) return isThisSite(origin, headers)
  const site = headers.get('Sec-Fetch-Site')
  if (site) return site === 'same-origin'
  const referer = headers.get('Referer')
  return referer !== null && isThisSite(referer, headers)
}

function isThisSite(address: string, headers: Headers): boolean {
  if (!URL.canParse(address)) return false
  const { origin, host, protocol } = new URL(address)
  if (env.SITE_URL) return origin === new URL(env.SITE_URL).origin
  return /^https?:$/.test(protocol) && host === headers.get('Host')?.toLowerCase()
}
