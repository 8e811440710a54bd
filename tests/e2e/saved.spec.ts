import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SEED_IDS, SEED_TRIALS } from './seed-trials.ts'
import { expect, test } from './test.ts'

const [FIRST = '', SECOND = ''] = SEED_IDS

const star = (page: Page, trialId: string) => page.getByRole('button', { name: `Star ${trialId}` })
const trials = (page: Page) => page.getByRole('region', { name: /^Starred trials/ })
const searches = (page: Page) => page.getByRole('region', { name: /^Saved searches/ })

test('trials are starred in the list and on their page, compared, let go of, and brought back', async ({ page }) => {
  await page.goto('/trials')
  await star(page, FIRST).click()
  await expect(star(page, FIRST)).toHaveAttribute('aria-pressed', 'true')
  await page.goto(`/trials/${SECOND}`)
  await star(page, SECOND).click()
  await page.goto('/trials')
  await expect(star(page, SECOND)).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Saved' }).click()
  await expect(trials(page).getByRole('heading')).toHaveText('Starred trials (2)')
  await expect(trials(page).getByRole('link', { name: SEED_TRIALS[0].title })).toHaveAttribute(
    'href',
    `/trials/${FIRST}`,
  )
  await expect(trials(page).getByRole('link', { name: SEED_TRIALS[1].title })).toBeVisible()
  await trials(page)
    .getByRole('button', { name: `Remove ${FIRST}` })
    .click()
  await expect(page.getByRole('status')).toContainText(`${FIRST} was removed.`)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(trials(page).getByRole('heading')).toHaveText('Starred trials (2)')

  for (const id of [FIRST, SECOND])
    await trials(page)
      .getByRole('checkbox', { name: `Compare ${id}` })
      .check()
  await trials(page).getByRole('button', { name: 'Compare ticked' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 trials side by side')
})

test('the starred trials are a list that can be sent to others, and files', async ({ page, request }) => {
  await page.goto('/trials')
  for (const id of [FIRST, SECOND]) await star(page, id).click()
  await page.goto('/saved')
  const file = await trials(page).getByRole('link', { name: 'CSV of all' }).getAttribute('href')
  expect((await (await request.get(file ?? '')).text()).trim().split(/\r?\n/)).toHaveLength(3)
  await trials(page).getByRole('link', { name: 'List all' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 trials')
})

test('a search is saved, named, counted anew, and let go of', async ({ page }) => {
  await page.goto('/trials?q=leukemia&status=RECRUITING')
  const save = page.getByRole('button', { name: 'Save this search' })
  await save.click()
  await expect(save).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/saved')
  await expect(searches(page)).toContainText('4 trials now, as many as before')
  const name = searches(page).getByRole('textbox')
  await expect(name).toHaveValue('leukemia · Status: Recruiting')
  await name.fill('Open for leukemia')
  await name.blur()
  await page.reload()
  await expect(searches(page).getByRole('textbox')).toHaveValue('Open for leukemia')
  await searches(page).getByRole('link', { name: 'Open Open for leukemia' }).click()
  await expect(page).toHaveURL(/q=leukemia&status=RECRUITING/)
  await expect(save).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/saved')
  await searches(page).getByRole('button', { name: 'Remove Open for leukemia' }).click()
  await expect(searches(page)).toContainText('None yet')
})

test('what another tab stars shows at once', async ({ page, context }) => {
  await page.goto('/trials')
  const other = await context.newPage()
  await other.goto('/trials')
  await star(other, FIRST).click()
  await expect(star(page, FIRST)).toHaveAttribute('aria-pressed', 'true')
})

test('all that is saved goes into a file and comes in again', async ({ page }) => {
  await page.goto('/trials?q=NK')
  await star(page, FIRST).click()
  await page.getByRole('button', { name: 'Save this search' }).click()
  await page.goto('/saved')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await download).path()
  expect(JSON.parse(readFileSync(file, 'utf8')).trials).toHaveLength(1)

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(trials(page)).toContainText('None yet')
  await page.getByLabel('Add from a file').setInputFiles(file)
  await expect(page.getByRole('status')).toContainText('1 trial and 1 search added')
  await expect(trials(page).getByRole('link', { name: SEED_TRIALS[0].title })).toBeVisible()
  await page.getByLabel('Add from a file').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await expect(page.getByRole('status')).toContainText('other.json holds nothing that was saved here')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the saved page has no accessibility violations, and fits a narrow screen', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/trials')
      await star(page, FIRST).click()
      await page.getByRole('button', { name: 'Save this search' }).click()
      await page.goto('/saved')
      await expect(searches(page)).toContainText('5 trials now')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing can be starred, and the page says what does the same', async ({ page }) => {
    await page.goto('/trials')
    await expect(star(page, FIRST)).toHaveCount(0)
    await page.goto('/saved')
    const note = page.locator('noscript p')
    await expect(note).toBeVisible()
    await expect(note).toHaveText(/^This page needs JavaScript\. .*bookmark/)
  })
})
