import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { signInUrl } from '@/lib/urls.ts'
import type { Trier } from './count-attempt.ts'
import { readSecret } from './read-secret.ts'

/** Of the cookie by which a browser shows that an account was signed in to from it. */
const COOKIE = 'desk-known'
/** As long as browsers keep a cookie at all, in seconds. */
const LENGTH = 400 * 24 * 60 * 60

/**
 * What attempts to sign in are counted by: the name, or the browser where the account was signed in to from it before.
 * So whoever gives wrong passwords for a name elsewhere locks nobody out of their own browser.
 */
export function whoTries(name: string, headers: Headers): Trier {
  const [, mark = '', signature = ''] = COOKIE_VALUE.exec(headers.get('Cookie') ?? '') ?? []
  const isKnown = mark !== '' && isSame(signature, sign(name, mark))
  return isKnown ? { kind: 'browser', key: mark } : { kind: 'name', key: name }
}

/** The cookie that makes a browser known for an account, as a Set-Cookie header. It lets nobody in. */
export function knownCookie(name: string): string {
  const mark = randomBytes(16).toString('hex')
  return `${COOKIE}=${mark}.${sign(name, mark)}; Max-Age=${LENGTH}; Path=${signInUrl()}; HttpOnly; SameSite=Lax`
}

const COOKIE_VALUE = /(?:^|;\s*)desk-known=([0-9a-f]{32})\.([0-9a-f]{64})(?:;|$)/

const sign = (name: string, mark: string): string =>
  createHmac('sha256', readSecret(openDesk())).update(`known browser\n${name}\n${mark}`).digest('hex')

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
