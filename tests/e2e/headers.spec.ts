import { expect, test } from './test.ts'

const PATHS = ['/', '/trials', '/trials/NCT06541444', '/compare?ids=NCT06541444,NCT06835140', '/nothing', '/api/health']

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
