import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/content-security-policy.ts'
import { pageExists } from '@/lib/page-exists.ts'
import { findStoreFault } from '@/lib/store/find-store-fault.ts'
import { missingUrl, unavailableUrl } from '@/lib/urls.ts'

/**
 * Gives every answer its content security policy (Next reads the nonce from the request's copy of the header), and
 * pages a status that they cannot give themselves: 503 where the store cannot be read, and a 404 whose body is there
 * without a script too.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const instead = isPage(request.nextUrl.pathname) ? await standInFor(request.nextUrl) : undefined
  const response = instead
    ? NextResponse.rewrite(new URL(instead.url, request.url), { status: instead.status, request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** The page to show in place of the one asked for, which the site cannot show or does not have. */
async function standInFor(asked: URL): Promise<{ url: string; status: number } | undefined> {
  const fault = await findStoreFault()
  if (fault) {
    console.error(`${fault.name}: ${fault.message}`)
    return { url: unavailableUrl(), status: fault.status }
  }
  return (await pageExists(asked)) ? undefined : { url: missingUrl(), status: 404 }
}

/** The API says in JSON what it lacks, and files (`/icon.svg`) need no store. */
const isPage = (path: string): boolean => !path.startsWith('/api/') && !/\.\w+$/.test(path)

/** Files that the build made are no documents: nothing in them could run a script. */
export const config = { matcher: '/((?!_next/static).*)' }
