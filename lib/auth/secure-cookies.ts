import { isReachedByHttps } from './site-origin.ts'

/**
 * Set-Cookie headers as the answer to a request is to have them: `Secure` where the site is reached by https, so that the
 * cookie never goes over a plain line; not where it is not, since the browser would not take it.
 */
export const secureCookies = (cookies: readonly string[], request: { headers: Headers }): string[] =>
  isReachedByHttps(request.headers) ? cookies.map(cookie => `${cookie}; Secure`) : [...cookies]
