import AxeBuilder from '@axe-core/playwright'
import { SEED_IDS } from './seed-trials.ts'
import { expect, servers, test } from './test.ts'

const PAGES = [
  '/',
  '/trials',
  '/trials?q=leukemia&status=RECRUITING&ids=NCT06541444',
  '/trials?q=fludarabine+OR+leukimia',
  '/trials?q=nothing+of+the+kind',
  ...SEED_IDS.map(id => `/trials/${id}`),
  `/compare?ids=${SEED_IDS.join(',')}`,
  '/compare',
  '/saved',
  '/trials?condition=leukemia&ageFrom=18&enrollmentTo=100',
  '/trials/NCT00000001',
  '/nothing',
]

async function expectNoViolations(page: import('@playwright/test').Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const path of PAGES) {
      test(`${path} has no accessibility violations`, async ({ page }) => {
        await page.goto(path)
        await expectNoViolations(page)
      })
    }

    test('the registry text with marked words has no accessibility violations', async ({ page }) => {
      await page.goto('/trials/NCT06541444')
      await page.locator('a.evidence').first().click()
      await expect(page.locator('mark#evidence')).toBeVisible()
      await expectNoViolations(page)
    })
  })
}

test('the page for a missing database has no accessibility violations', async ({ page }) => {
  await page.goto(servers.missing.url)
  await expectNoViolations(page)
})
