import type { APIResponse, Page } from '@playwright/test'
import { documentsOf, offerFiles, signIn, waitForPreview } from './at-desk.ts'
import { hostilePage, hostileRecord, SCRIPT } from './hostile.ts'
import { expect, servers, test } from './test.ts'

test.use({ baseURL: servers.desk.url })
// What is offered is read by a process of its own, which takes its time to start.
test.describe.configure({ timeout: 90_000 })

/** The id of the prepared import whose page is open. */
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[3] ?? ''

/** As a form of the page itself sends it. */
const post = (page: Page, path: string, form: Record<string, string> = {}): Promise<APIResponse> =>
  page.request.post(path, { form, headers: { Origin: servers.desk.url }, maxRedirects: 0 })

test('a page whose every field is a script, and links that are scripts, are shown as text and do nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'alert', { value: () => console.error('a script of a registry text was run') })
  })
  await signIn(page, 'admin')
  await offerFiles(page, [
    { name: `${SCRIPT}.txt`, text: hostilePage() },
    { name: '"><img src=x onerror=alert(1)>.json', text: hostileRecord() },
  ])
  await expect(documentsOf(page)).toHaveCount(2)
  for (const position of [0, 1]) {
    await page.goto(`/admin/imports/${idOf(page)}/documents/${position}`)
    await expect(page.getByRole('main')).toContainText(SCRIPT)
    expect(await page.locator('main :is(script, img, iframe)').count()).toBe(0)
    const addresses = await page.locator('a[href]').evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(addresses.filter(href => !/^(?:\/|#|https?:)/.test(href ?? ''))).toEqual([])
  }
  expect((await post(page, `/admin/imports/${idOf(page)}/discard`)).status()).toBe(303)
})

test('an editor prepares an import and cannot apply it, nor take a run back', async ({ page }) => {
  await signIn(page, 'editor')
  await offerFiles(page, [{ name: 'hostile.txt', text: hostilePage() }])
  await expect(page.getByText('An admin applies them.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Accounts' })).toHaveCount(0)
  for (const path of [`/admin/imports/${idOf(page)}/apply`, '/admin/runs/1/roll-back/start'])
    expect((await post(page, path)).status(), path).toBe(403)
  await page.goto('/admin/runs/1')
  await expect(page.getByRole('link', { name: 'Roll back' })).toHaveCount(0)
  expect((await page.goto('/admin/runs/1/roll-back'))?.status()).toBe(403)
})

test('ids of other objects, and nonsense for ids, lead nowhere', async ({ page }) => {
  await signIn(page, 'second')
  await page.getByRole('button', { name: 'Re-import seed files' }).click()
  await waitForPreview(page)
  const id = idOf(page)
  for (const path of [
    '/admin/imports/AAAAAAAAAAAAAAAA',
    '/admin/imports/1',
    `/admin/imports/${id}/documents/5`,
    `/admin/imports/${id}/documents/-1`,
    `/admin/imports/${id}/documents/NCT06541444`,
    `/admin/imports/${id}'%20OR%201=1--`,
    '/admin/imports/%00',
    '/admin/runs/99',
    `/admin/runs/${id}`,
    '/admin/runs/0',
    '/admin/runs/1%20OR%201',
    '/admin/runs/99/roll-back',
    '/admin/jobs/999999/events',
    '/admin/jobs/1%27/events',
    '/admin/nothing',
  ]) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
  }
  for (const path of [
    '/admin/imports/AAAAAAAAAAAAAAAA/apply',
    '/admin/imports/AAAAAAAAAAAAAAAA/choose',
    `/admin/imports/${id}/nonsense`,
    '/admin/jobs/999999/stop',
    '/admin/runs/99/roll-back/start',
  ])
    expect((await post(page, path)).status(), path).toBe(404)
  expect((await post(page, `/admin/imports/${id}/discard`)).status()).toBe(303)
})

test('the syntax of SQL and of the index, in any parameter, is nothing but text', async ({ page }) => {
  await signIn(page, 'second')
  await page.getByRole('button', { name: 'Re-import seed files' }).click()
  await waitForPreview(page)
  const id = idOf(page)
  const values = [
    "'; DROP TABLE prepared_imports; --",
    'a" OR NEAR(b',
    '-1',
    '1e9',
    '%00',
    '<script>',
    'x'.repeat(5000),
  ]
  const addresses: Record<string, string[]> = {
    '/admin': ['problem'],
    [`/admin/imports/${id}`]: ['outcome', 'page', 'problem'],
    [`/admin/imports/${id}/documents/0`]: ['field', 'mark', 'at', 'problem'],
    '/admin/runs': ['page'],
    '/admin/runs/1': ['page', 'problem'],
    '/admin/runs/1/roll-back': ['page', 'problem'],
    '/admin/sign-in': ['to', 'problem', 'done'],
    '/admin/audit': ['page'],
  }
  for (const [path, names] of Object.entries(addresses))
    for (const value of values) {
      const asked = new URLSearchParams(names.map(name => [name, value]))
      const answer = await page.request.get(`${path}?${asked}`)
      expect(answer.status(), `${path}?${asked}`).toBeLessThan(500)
      expect(await answer.text()).not.toContain('<script>"')
    }
  const fields = ['shown', 'chosen', 'set', 'outcome', 'page', 'position']
  for (const value of values) {
    const form = Object.fromEntries(fields.map(field => [field, value]))
    expect((await post(page, `/admin/imports/${id}/choose`, form)).status(), value).toBeLessThan(500)
  }
  expect((await post(page, '/admin/runs/1/roll-back/start', { later: "keep' OR 1" })).status()).toBeLessThan(500)
  await page.goto(`/admin/imports/${id}`)
  await expect(documentsOf(page)).toHaveCount(5)
  expect((await post(page, `/admin/imports/${id}/discard`)).status()).toBe(303)
})
