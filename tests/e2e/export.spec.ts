import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { MANY } from './many.ts'
import { expect, servers, test } from './test.ts'

/** What the browser saves once `act` is done. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test.describe('the list as a file', () => {
  test.use({ baseURL: servers.many.url, javaScriptEnabled: false })

  test('has all trials of all pages in the order of the list', async ({ page }) => {
    await page.goto('/trials?sort=title&order=desc&page=2')
    const { name, text } = await saved(page, () => page.getByRole('link', { name: 'NDJSON' }).click())
    expect(name).toMatch(/^trials-\d{4}-\d\d-\d\d\.ndjson$/)
    const numbers = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).trialId)
    expect(numbers).toEqual(Array.from({ length: MANY.count }, (_, at) => MANY.idOf(MANY.count - 1 - at)))
  })

  test('has the columns that were chosen, of the trials that were searched for', async ({ page }) => {
    await page.goto('/trials?q=005')
    await page.getByText('Choose columns').click()
    const choice = page.getByRole('group', { name: 'Columns to take along' })
    for (const box of await choice.getByRole('checkbox').all()) await box.uncheck()
    for (const name of ['Registry number', 'Title']) await choice.getByRole('checkbox', { name, exact: true }).check()
    const { name, text } = await saved(page, () => choice.getByRole('button', { name: 'These columns as CSV' }).click())
    expect(name).toMatch(/^trials-005-.*\.csv$/)
    expect(text).toBe(`\uFEFF"trialId","briefTitle"\r\n"${MANY.idOf(5)}","${MANY.titleOf(5)}"\r\n`)
  })
})

test('asking for the head of a file answers as for the file, without it', async ({ request }) => {
  const head = await request.head('/trials/export?format=ris')
  expect([head.status(), (await head.body()).length]).toEqual([200, 0])
  expect(head.headers()['content-disposition']).toMatch(/filename="trials-.*\.ris"/)
  expect((await request.head('/trials/export?format=pdf')).status()).toBe(400)
  expect((await request.head('/api/trials')).status()).toBe(200)
})

test.describe('without a database', () => {
  test.use({ baseURL: servers.missing.url })

  test('there is neither file nor list', async ({ request }) => {
    expect((await request.get('/trials/export?format=csv')).status()).toBe(503)
    const api = await request.get('/api/trials')
    expect([api.status(), (await api.json()).error.code]).toEqual([503, 'databaseMissing'])
  })
})
