import { secureCookies } from '@/lib/auth/secure-cookies.ts'

/** Sends the browser on after a form was taken, to `url` of this site, with Set-Cookie headers where there are any. */
export function seeOther(request: Request, url: string, cookies: readonly string[] = []): Response {
  // A path alone: which host the browser reached this one by, only the browser knows.
  const headers = new Headers({ Location: url, 'Cache-Control': 'no-store' })
  for (const cookie of secureCookies(cookies, request)) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
