import { SEED_IDS } from './seed-trials.ts'
import { expect, servers, test } from './test.ts'

const PAGES = [
  '/',
  '/trials',
  '/trials?q=leukemia&page=1',
  `/trials/${SEED_IDS[0]}`,
  `/compare?ids=${SEED_IDS.join(',')}`,
  '/api/trials?q=leukemia',
  `/api/trials/${SEED_IDS[0]}`,
]

for (const path of PAGES)
  test(`${path} is not sent again to who has it as it is`, async ({ request }) => {
    const first = await request.get(path)
    const { etag = '' } = first.headers()
    expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/)
    expect(first.headers()['cache-control']).toBe('no-cache')
    for (const names of [etag, `"other", ${etag}`, etag.replace(/^W\//, '')]) {
      const again = await request.get(path, { headers: { 'If-None-Match': names } })
      expect([again.status(), again.headers().etag, (await again.body()).length]).toEqual([304, etag, 0])
    }
    expect((await request.get(path, { headers: { 'If-None-Match': '"other"' } })).status()).toBe(200)
  })

test('pages and the API answer HEAD and * alike', async ({ request }) => {
  const { etag = '' } = (await request.head('/trials')).headers()
  expect((await request.head('/trials', { headers: { 'If-None-Match': etag } })).status()).toBe(304)
  for (const path of ['/trials', '/api/trials', `/trials/${SEED_IDS[0]}`, `/api/trials/${SEED_IDS[0]}`])
    expect((await request.get(path, { headers: { 'If-None-Match': '*' } })).status(), path).toBe(304)
  for (const path of ['/trials/NCT00000001', '/api/trials/NCT00000001'])
    expect((await request.get(path, { headers: { 'If-None-Match': '*' } })).status(), path).toBe(404)
})

test('each address, and each registry, has a tag of its own', async ({ request }) => {
  const pages = ['/trials', '/trials?page=1', '/trials?q=a', '/trials?q=b', `${servers.many.url}/trials`]
  const tags = await Promise.all(pages.map(async page => (await request.get(page)).headers().etag))
  expect(new Set(tags).size).toBe(pages.length)
})

test('what is missing has no tag', async ({ request }) => {
  for (const page of ['/trials/NCT00000001', '/nothing', `${servers.missing.url}/trials`])
    expect((await request.get(page)).headers().etag, page).toBeUndefined()
})

test('a page that the browser had still runs its scripts', async ({ page }) => {
  await page.goto('/trials')
  const again = page.waitForResponse(response => new URL(response.url()).pathname === '/trials')
  await page.goto('/saved')
  await page.goto('/trials')
  await again
  await page.getByRole('button', { name: `Star ${SEED_IDS[0]}` }).click()
  await expect(page.getByRole('button', { name: `Star ${SEED_IDS[0]}` })).toHaveAttribute('aria-pressed', 'true')
})
