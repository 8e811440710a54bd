import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/content-security-policy.ts'
import { findStoreFault } from '@/lib/store/find-store-fault.ts'
import { unavailableUrl } from '@/lib/urls.ts'

/**
 * Gives every answer its content security policy (Next reads the nonce from the request's copy of the header), and
 * pages a status that they cannot give themselves: a page of Next answers 200 or 404, and where the store cannot be
 * read the right answer is 503.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const fault = isPage(request.nextUrl.pathname) ? await findStoreFault() : undefined
  if (fault) console.error(`${fault.name}: ${fault.message}`)
  const response = fault
    ? NextResponse.rewrite(new URL(unavailableUrl(), request.url), { status: fault.status, request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** The API says in JSON what it lacks, and files (`/icon.svg`) need no store. */
const isPage = (path: string): boolean => !path.startsWith('/api/') && !/\.\w+$/.test(path)

/** Files that the build made are no documents: nothing in them could run a script. */
export const config = { matcher: '/((?!_next/static).*)' }
