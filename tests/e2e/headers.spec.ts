import type { APIResponse } from '@playwright/test'
import { expect, test } from './test.ts'

const PATHS = [
  '/',
  '/trials',
  '/trials/NCT06541444',
  '/compare?ids=NCT06541444,NCT06835140',
  '/nothing',
  '/api/health',
  '/admin/sign-in',
]

/** What no page of the site is: the headers are on these too, and nothing in them may run. */
const OTHER_ANSWERS: {
  name: string
  path: string
  status: number
  method?: string
  headers?: Record<string, string>
}[] = [
  { name: 'the API', path: '/api/trials?q=leukemia', status: 200 },
  { name: 'a record of the API', path: '/api/trials/NCT06541444', status: 200 },
  { name: 'a record that is not there', path: '/api/trials/NCT00000001', status: 404 },
  { name: 'a number that is none', path: '/api/trials/whatever', status: 400 },
  { name: 'an address of the API that is none', path: '/api/nothing', status: 404 },
  { name: 'an address of the API that cannot be decoded', path: '/api/trials/%E0', status: 400 },
  { name: 'an address with another method', path: '/api/trials', status: 405, method: 'DELETE' },
  { name: 'a page with another method', path: '/trials', status: 405, method: 'POST' },
  { name: 'a page asked for its methods', path: '/trials', status: 204, method: 'OPTIONS' },
  { name: 'a list as CSV', path: '/trials/export?format=csv', status: 200 },
  { name: 'a list as JSON', path: '/trials/export?format=json', status: 200 },
  { name: 'a list in a format that is none', path: '/trials/export?format=exe', status: 400 },
  { name: 'a comparison as a workbook', path: '/compare/export?ids=NCT06541444,NCT06835140&format=xlsx', status: 200 },
  { name: 'the icon', path: '/icon.svg', status: 200 },
  { name: 'a file that is not there', path: '/favicon.ico', status: 404 },
  { name: 'a file of the build that is not there', path: '/_next/static/chunks/none.js', status: 404 },
  { name: 'an image that is not made smaller', path: '/_next/image?url=/icon.svg&w=64&q=75', status: 400 },
  { name: 'an address that is none', path: '/%', status: 404 },
  { name: 'a trial whose address cannot be decoded', path: '/trials/%E0', status: 404 },
  { name: 'one that looks like a file', path: '/trials/%E0.txt', status: 404 },
  { name: 'an address with a slash too many', path: '/trials/', status: 308 },
  { name: 'a page asked for by its head', path: '/trials', status: 200, method: 'HEAD' },
  { name: 'the import desk', path: '/admin', status: 401 },
  { name: 'the way into it', path: '/admin/sign-in', status: 200 },
  { name: 'where it takes files', path: '/admin/imports/offer', status: 401, method: 'POST' },
  { name: 'where it takes files, asked for', path: '/admin/imports/offer', status: 405 },
]

for (const { name, path, status, method = 'GET', headers: sent = {} } of OTHER_ANSWERS) {
  test(`${name} answers ${status} with the security headers`, async ({ request }) => {
    const answer = await request.fetch(path, { method, headers: sent, maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    expectHeaders(answer)
  })
}

test('an address that begins with two slashes does not lead to another site', async ({ request, baseURL }) => {
  const site = baseURL ?? ''
  for (const path of ['//example.org/', '//example.org/trials/', '/\\example.org/']) {
    const { location } = (await request.get(`${site}${path}`, { maxRedirects: 0 })).headers()
    expect(new URL(location ?? '/', site).host, path).toBe(new URL(site).host)
  }
})

test('files of the build, and pages that the caller has already, answer with the security headers', async ({
  request,
}) => {
  const page = await request.get('/trials')
  const files = new Set((await page.text()).match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g))
  expect(files.size).toBeGreaterThan(2)
  for (const file of files) expectHeaders(await request.get(file))
  for (const { path, isHeld } of [
    { path: '/trials', isHeld: true },
    { path: '/api/trials/NCT06541444', isHeld: false },
  ]) {
    const { etag = '' } = (await request.get(path)).headers()
    const again = await request.get(path, { headers: { 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
    expectHeaders(again, { isHeld })
  }
})

/** A page that the caller holds keeps the policy that it came with: another nonce would stop its scripts. */
function expectHeaders(answer: APIResponse, { isHeld = false } = {}): void {
  const headers = answer.headers()
  const of = answer.url()
  expect(headers['x-content-type-options'], of).toBe('nosniff')
  expect(headers['x-frame-options'], of).toBe('DENY')
  expect(headers['referrer-policy'], of).toBe('strict-origin-when-cross-origin')
  expect(headers['x-powered-by'], of).toBeUndefined()
  const policy = headers['content-security-policy'] ?? ''
  if (isHeld && policy === '') return
  expect(policy, of).toContain("frame-ancestors 'none'")
  expect(policy.split('; ').find(part => /^(?:script|default)-src/.test(part)) ?? 'unsafe', of).not.toContain('unsafe')
}

for (const path of PATHS) {
  test(`${path} answers with the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    const scripts = policy.split('; ').find(directive => directive.startsWith('script-src')) ?? ''
    expect(scripts).toMatch(/'nonce-[0-9a-f]{32}'/)
    expect(scripts).not.toMatch(/unsafe/)
  })
}

test('no two answers share a nonce', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await request.get('/')).headers()['content-security-policy']),
  )
  expect(new Set(policies).size).toBe(3)
})

for (const path of PATHS.filter(path => !path.startsWith('/api'))) {
  test(`the browser runs ${path} without stopping a script or a style`, async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        console.error(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const unsigned = await page.locator('script:not([nonce])').count()
    expect(unsigned).toBe(0)
  })
}
