import { type NextRequest, NextResponse } from 'next/server'
import { failJson } from '@/app/api/answer-json.ts'
import { isOfDesk } from '@/lib/auth/desk-access.ts'
import { contentSecurityPolicy } from '@/lib/content-security-policy.ts'
import { pageExists } from '@/lib/page-exists.ts'
import { namesTag, pageTag } from '@/lib/page-tag.ts'
import { storeState } from '@/lib/store/store-state.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { missingUrl, unavailableUrl } from '@/lib/urls.ts'

const IN_DEVELOPMENT = process.env.NODE_ENV === 'development'

/**
 * Gives every answer its content security policy (Next reads the nonce from the request's copy of the header), and
 * pages a status that they cannot give themselves: 304 where the caller has the page as it is, 401 and 403 where the
 * import desk is not for the caller, 405 to what would write where all is only read, 503 where the store cannot be read,
 * and a 404 whose body is there without a script too.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const page = await lookUp(request)
  if ('held' in page) return page.held
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce, IN_DEVELOPMENT)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = answerWith(page, request, headers)
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of page.headers ?? []) response.headers.append(name, value)
  return response
}

/**
 * `instead` stands in for a page that the site cannot show or does not have, `answer` is one that is made already, `held`
 * is all there is to answer. `headers` are of the answer.
 */
type Page =
  | { headers?: [string, string][]; instead?: { url: string; status: number }; answer?: Response }
  | { held: NextResponse }

function answerWith(page: Exclude<Page, { held: NextResponse }>, request: NextRequest, headers: Headers): NextResponse {
  if (page.answer) return new NextResponse(page.answer.body, page.answer)
  if (!page.instead) return NextResponse.next({ request: { headers } })
  return NextResponse.rewrite(new URL(page.instead.url, request.url), {
    status: page.instead.status,
    request: { headers },
  })
}

async function lookUp(request: NextRequest): Promise<Page> {
  const { pathname, search } = request.nextUrl
  if (!isDecodable(pathname)) return cannotBeRead(pathname)
  if (/.\/$/.test(pathname))
    return { answer: redirectTo(new URL(`/${pathname.replaceAll(/^\/+|\/+$/g, '')}${search}`, request.url)) }
  try {
    if (isOfDesk(pathname)) return await lookUpDesk(request)
    if (!READS.test(request.method)) return { answer: answerOtherMethod(request) }
    return isPage(pathname) ? await lookUpPage(request) : {}
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    console.error(`${error.name}: ${error.message}`)
    return { instead: { url: unavailableUrl(), status: error.status } }
  }
}

/** Whether each percent sign in an address begins an encoded character: of others no route can make parameters. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

const cannotBeRead = (pathname: string): Page =>
  isOfApi(pathname)
    ? { answer: failJson(400, 'badAddress', 'A % in this address begins no character of UTF-8.') }
    : { instead: { url: missingUrl(), status: 404 } }

/** All that is not of the desk is only read. */
const READS = /^(?:GET|HEAD)$/
const ALLOWED = { Allow: 'GET, HEAD, OPTIONS' }

function answerOtherMethod({ method, nextUrl }: NextRequest): Response {
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: ALLOWED })
  const message = `${method} does nothing here: this address is read, by GET or HEAD.`
  return isOfApi(nextUrl.pathname)
    ? failJson(405, 'methodNotAllowed', message, ALLOWED)
    : new Response(`${message}\n`, {
        status: 405,
        headers: { ...ALLOWED, 'Content-Type': 'text/plain; charset=utf-8' },
      })
}

/** Next would answer by itself, and without a header of ours. An address that began with two slashes would be another site's. */
const redirectTo = (address: URL): Response =>
  new Response(null, { status: 308, headers: { Location: address.toString() } })

async function lookUpPage(request: NextRequest): Promise<Page> {
  const tag = tagHeaders(request, await storeState())
  if (!(await pageExists(request.nextUrl))) return { instead: { url: missingUrl(), status: 404 } }
  // The page that the caller holds has the policy it came with, whose nonce is in it: another would stop its scripts.
  return tag && namesTag(request.headers.get('If-None-Match'), tag.ETag)
    ? { held: new NextResponse(null, { status: 304, headers: tag }) }
    : {
        headers: tag
          ? [
              ['ETag', tag.ETag],
              ['Cache-Control', tag['Cache-Control']],
            ]
          : [],
      }
}

/** Nothing of the desk is kept by anybody. Its code is loaded when it is first asked for: readers need none of it. */
async function lookUpDesk(request: NextRequest): Promise<Page> {
  const { guardDesk } = await import('@/lib/auth/guard-desk.ts')
  const { deskPageExists } = await import('@/lib/desk-page-exists.ts')
  const headers: [string, string][] = [['Cache-Control', 'no-store']]
  const guarded = await guardDesk(request)
  if ('answer' in guarded) return guarded
  if ('instead' in guarded) return { ...guarded, headers }
  for (const cookie of guarded.cookies) headers.push(['Set-Cookie', cookie])
  if (!READS.test(request.method) || NEEDS_NO_STORE.test(request.nextUrl.pathname)) return { headers }
  await storeState()
  const isThere = await deskPageExists(request.nextUrl.pathname)
  return isThere ? { headers } : { headers, instead: { url: missingUrl(), status: 404 } }
}

/** Accounts and the audit can be seen to while the registry cannot be read. */
const NEEDS_NO_STORE = /^\/admin\/(?:sign-in|accounts?|audit|jobs)(?:\/|$)/

/** Always to be asked for again, since any import may change it. Parts of a page for Next's own client have no tag. */
function tagHeaders(request: NextRequest, state: string): TagHeaders | undefined {
  if (IN_DEVELOPMENT || request.headers.has('rsc') || !HAS_TAG.test(request.nextUrl.pathname)) return undefined
  const tag = pageTag(request.nextUrl, state)
  return tag ? { ETag: tag, 'Cache-Control': 'no-cache', Vary: VARY } : undefined
}

type TagHeaders = Record<'ETag' | 'Cache-Control' | 'Vary', string>

/** Elsewhere Next may have a page or none. */
const HAS_TAG = /^\/(?:trials(?:\/.*)?|compare|saved)?$/

/** What Next itself says of its pages. */
const VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding'

const isOfApi = (path: string): boolean => path.startsWith('/api/')

/** The API and exports say themselves, each in its own type, what they lack; files (`/icon.svg`) need no store. */
const isPage = (path: string): boolean => !isOfApi(path) && !/^\/(?:trials|compare)\/export$|\.\w+$/.test(path)

/**
 * Files that the build made are no documents: nothing in them could run a script. What is uploaded to the desk is read as
 * it comes, and would be kept in memory for this; its route asks who sends it, and next.config.ts has the headers of both.
 */
export const config = { matcher: '/((?!_next/static/|admin/imports/offer$).*)' }
