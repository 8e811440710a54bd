import { RANGE_NAMES, rangeParams } from '@/lib/search/ranges.ts'
import { FILTER_NAMES } from '@/lib/search/trial-query.ts'
import { expect, servers, test } from './test.ts'

test.describe('addresses that lead nowhere', () => {
  for (const path of [
    '/trials/NCT00000001',
    '/trials/not-a-number',
    '/trials/NCT06541444/documents/unknown',
    '/nothing/here',
    '/unavailable',
    '/trials/%00',
    '/trials/%E0',
    '/trials/%E0.txt',
    '/admin/jobs/%E0/events',
  ]) {
    test(`${path} is a 404 in the site's own words`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('link', { name: 'All trials' })).toBeVisible()
    })
  }

  test('parameters that make no sense are left out, and the list is shown', async ({ page }) => {
    const response = await page.goto('/trials?status=NONSENSE&page=-3&sort=colour&order=up&ids=x,y&phase=')
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials')
  })

  test('the syntax of SQL and of the index, in any parameter of any address, is nothing but text', async ({
    request,
  }) => {
    const values = [
      "'; DROP TABLE trials; --",
      'a" OR NEAR(b',
      '-1',
      '1e99',
      '%00',
      '<script>x</script>',
      'x'.repeat(400),
    ]
    const bounds = RANGE_NAMES.flatMap(name => Object.values(rangeParams(name)))
    const list = ['q', 'exact', ...FILTER_NAMES, ...bounds, 'sort', 'order', 'page', 'ids']
    const addresses: Record<string, string[]> = {
      '/trials': list,
      '/api/trials': list,
      '/trials/export': [...list, 'format', 'columns'],
      '/compare': ['ids', 'diff', 'dose'],
      '/compare/export': ['ids', 'format', 'diff'],
      '/trials/NCT06541444': ['ids'],
      '/trials/NCT06541444/history': ['from', 'to', 'run'],
      '/saved': ['ids'],
    }
    for (const [path, names] of Object.entries(addresses))
      for (const value of values)
        for (const some of [names, names.slice(0, 1)]) {
          const asked = `${path}?${new URLSearchParams(some.map(name => [name, value]))}`
          const answer = await request.get(asked)
          expect(answer.status(), asked).toBeLessThan(500)
          if (answer.headers()['content-type']?.includes('html'))
            expect(await answer.text(), asked).not.toContain('<script>x')
        }
    for (const value of values.map(encodeURIComponent))
      for (const path of [`/trials/${value}`, `/api/trials/${value}`, `/trials/NCT06541444/documents/${value}`])
        expect((await request.get(path)).status(), path).toBeLessThan(500)
  })

  test('a search for markup or for the syntax of the index finds nothing and breaks nothing', async ({ page }) => {
    for (const words of [
      '<script>alert(1)</script>',
      '"',
      'AND OR NOT',
      'a* NEAR(b',
      "'; DROP TABLE trial; --",
      '((',
    ]) {
      const response = await page.goto(`/trials?q=${encodeURIComponent(words)}`)
      expect(response?.status(), words).toBe(200)
      await expect(page.getByRole('searchbox', { name: 'Search trials' })).toHaveValue(words)
    }
  })

  test('a comparison without trials, or of unknown ones, says how to choose', async ({ page }) => {
    await page.goto('/compare')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare trials')
    await page.goto('/compare?ids=NCT06541444,NCT00000001,whatever')
    await expect(page.getByRole('main')).toContainText('NCT00000001')
    await expect(page.getByRole('main')).toContainText('whatever')
  })
})

test.describe('the API', () => {
  test('tells an unknown trial from a number that is none', async ({ request }) => {
    const unknown = await request.get('/api/trials/NCT00000001')
    expect(unknown.status()).toBe(404)
    expect((await unknown.json()).error.code).toBe('unknownTrial')
    const bad = await request.get('/api/trials/whatever')
    expect(bad.status()).toBe(400)
    expect((await bad.json()).error.code).toBe('badNumber')
  })

  test('says what is wrong with an address that cannot be decoded', async ({ request }) => {
    for (const path of ['/api/trials/%E0', '/api/trials/%', '/api/%E0']) {
      const answer = await request.get(path)
      expect(answer.status(), path).toBe(400)
      expect((await answer.json()).error.code, path).toBe('badAddress')
    }
  })

  test('answers 304 to who has the record already', async ({ request }) => {
    const { etag } = (await request.get('/api/trials/NCT06541444')).headers()
    expect(etag).toBeTruthy()
    const again = await request.get('/api/trials/NCT06541444', { headers: { 'If-None-Match': etag ?? '' } })
    expect(again.status()).toBe(304)
  })

  test('says that it is well', async ({ request }) => {
    const response = await request.get('/api/health')
    expect(response.status()).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok' })
  })
})

test.describe('what is only read', () => {
  const PATHS = ['/', '/trials', '/trials/NCT06541444', '/compare', '/saved', '/trials/export', '/compare/export']
  const API_PATHS = ['/api/trials', '/api/trials/NCT06541444', '/api/health']
  const ALLOWED = 'GET, HEAD, OPTIONS'

  test('is not written: 405, with what may be done', async ({ request }) => {
    for (const path of [...PATHS, ...API_PATHS])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await request.fetch(path, { method, form: { q: 'x' } })
        expect([answer.status(), answer.headers().allow], `${method} ${path}`).toEqual([405, ALLOWED])
        if (API_PATHS.includes(path)) expect((await answer.json()).error.code).toBe('methodNotAllowed')
      }
  })

  test('says so when it is asked', async ({ request }) => {
    for (const path of [...PATHS, ...API_PATHS]) {
      const answer = await request.fetch(path, { method: 'OPTIONS' })
      expect([answer.status(), answer.headers().allow], path).toEqual([204, ALLOWED])
    }
  })
})

test.describe('without a database', () => {
  test.use({ baseURL: servers.missing.url })

  for (const path of ['/', '/trials', '/trials/NCT06541444', '/compare?ids=NCT06541444,NCT06835140']) {
    test(`${path} says so, with status 503`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(503)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The registry cannot be read')
      await expect(page.getByRole('main')).toContainText('npm run import')
    })
  }

  test('the API says so too', async ({ request }) => {
    for (const path of ['/api/trials/NCT06541444', '/api/health']) {
      const response = await request.get(path)
      expect(response.status()).toBe(503)
      expect((await response.json()).error.code).toBe('databaseMissing')
    }
  })
})
