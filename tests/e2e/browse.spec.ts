import type { Page } from '@playwright/test'
import { SEED_IDS, SEED_TRIALS } from './seed-trials.ts'
import { expect, test } from './test.ts'

const results = (page: Page) => page.getByRole('table', { name: 'Trials found, a row each' })
const rows = (page: Page) =>
  results(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
const comparison = (page: Page) => page.getByRole('region', { name: 'Comparison' })

/** The way through the site that everything else hangs on, with a browser's scripts and without. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('from the search on the home page to a trial in the list', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('main')).toContainText('5 trials, read from 5 registry texts')
      await page.getByRole('searchbox', { name: 'Search trials' }).fill('NK520')
      await page.getByRole('button', { name: 'Search' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 trial')
      await expect(rows(page)).toHaveCount(1)
      await expect(rows(page)).toContainText('NCT06541444')
      await rows(page).getByRole('link').first().click()
      await expect(page).toHaveURL(/\/trials\/NCT06541444/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(SEED_TRIALS[0].title)
    })

    test('a filter is set, shown as a chip, and taken away', async ({ page }) => {
      await page.goto('/trials')
      await expect(rows(page)).toHaveCount(5)
      const filters = page.getByRole('complementary', { name: 'Filters' })
      await filters.getByRole('checkbox', { name: /^Completed/ }).check()
      await filters.getByRole('button', { name: 'Apply filters' }).click()

      await expect(page).toHaveURL(/[?&]status=COMPLETED/)
      await expect(rows(page)).toHaveCount(1)
      await expect(rows(page)).toContainText('NCT05563545')
      await page
        .getByRole('list', { name: 'Active filters' })
        .getByRole('link', { name: /^Remove .*Completed/ })
        .click()
      await expect(page).not.toHaveURL(/status=/)
      await expect(rows(page)).toHaveCount(5)
    })

    test('a column sorts the list, and the other way round', async ({ page }) => {
      await page.goto('/trials')
      const heading = results(page).getByRole('columnheader', { name: 'Enrollment' })
      await heading.getByRole('link').click()
      await expect(heading).toHaveAttribute('aria-sort', 'descending')
      await expect(rows(page).first()).toContainText('NCT06690827')
      await heading.getByRole('link').click()
      await expect(heading).toHaveAttribute('aria-sort', 'ascending')
      await expect(rows(page).first()).toContainText('NCT05563545')
    })

    test('ticked trials are compared, one is dropped and added again', async ({ page }) => {
      await page.goto('/trials')
      for (const id of SEED_IDS) await page.getByRole('checkbox', { name: `Select ${id} for comparison` }).check()
      await page.getByRole('button', { name: /^Compare selected/ }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials side by side')
      const head = comparison(page).getByRole('columnheader')
      for (const id of SEED_IDS) await expect(head.filter({ hasText: id })).toHaveCount(1)
      for (const { arm } of SEED_TRIALS) await expect(comparison(page)).toContainText(arm)

      await page.getByRole('link', { name: 'Remove NCT06690827' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 trials side by side')
      await page.getByRole('textbox', { name: 'Number of a trial to add' }).fill('nct06690827')
      await page.getByRole('button', { name: 'Add' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials side by side')
    })

    test('the rows that differ are picked out', async ({ page }) => {
      await page.goto('/compare?ids=NCT06541444&ids=NCT06835140')
      const bodyRows = comparison(page).getByRole('row')
      const all = await bodyRows.count()
      await expect(comparison(page).getByRole('rowheader', { name: /^Sex/ }).first()).toBeVisible()
      await page.getByRole('link', { name: /^Only rows that differ/ }).click()
      await expect(page).toHaveURL(/ids=NCT06541444,NCT06835140.*diff=1/)
      expect(await bodyRows.count()).toBeLessThan(all)
      await expect(comparison(page).getByRole('rowheader', { name: /^Phase.*the trials differ/ })).toBeVisible()
      await expect(comparison(page).getByRole('rowheader', { name: /^Sex/ })).toHaveCount(0)
    })

    test('a value leads to its words, marked in the registry text', async ({ page }) => {
      await page.goto('/trials/NCT06835140')
      const enrollment = page.getByRole('definition').filter({ hasText: 'estimated' }).first()
      await enrollment.getByRole('link', { name: '9', exact: true }).click()

      await expect(page).toHaveURL(/\/documents\/.*field=enrollment\.count#evidence$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veeva text of NCT06835140')
      const mark = page.locator('mark#evidence')
      await expect(mark).toHaveText(/^9/)
      await expect(mark).toBeInViewport()
      await page.getByRole('link', { name: 'Back to NCT06835140' }).click()
      await expect(page).toHaveURL(/\/trials\/NCT06835140$/)
    })
  })
}

test('a search without hits says what was searched and offers to drop a filter', async ({ page }) => {
  await page.goto('/trials?q=leukemia&status=SUSPENDED&phase=PHASE4')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 trials')
  const panel = page.getByRole('region', { name: 'Nothing matches all of this' })
  await expect(panel).toContainText('leukemia')
  await panel.getByRole('link', { name: /^Without .*Suspended/ }).click()
  await expect(page).toHaveURL(/q=leukemia/)
  await expect(page).not.toHaveURL(/SUSPENDED/)
})

test('the home page counts and leads to the comparison of the NK-cell trials', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText('Trials by status')
  await expect(page.getByRole('main')).toContainText('Trials by phase')
  await expect(page.getByRole('main')).toContainText('Trials by target')
  await page.getByRole('link', { name: 'Compare these 5' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials side by side')
})

test('a selection made in the list is still there on the next page of it, and can be cleared', async ({ page }) => {
  await page.goto('/trials')
  await page.getByRole('checkbox', { name: 'Select NCT06541444 for comparison' }).check()
  await page.getByRole('searchbox', { name: 'Search trials' }).fill('CD19')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'NCT06541444' })).toBeChecked()
  await page.getByRole('link', { name: 'Clear selection' }).click()
  await expect(page.getByRole('checkbox', { name: 'NCT06541444' })).toHaveCount(0)
})

test('a search says which other names it went by, and goes without them', async ({ page }) => {
  await page.goto('/trials?q=acute%20myelogenous%20leukaemia')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 trials')
  await expect(page.getByText('Also searched: acute myeloid leukemia; AML;')).toBeVisible()
  await page.getByRole('link', { name: 'Only my words' }).click()
  await expect(page).toHaveURL(/exact=1/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 trial')
  await page.getByRole('link', { name: 'Also other names of them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 trials')
})

test('a query that is wrong is repaired, and the page says how', async ({ page }) => {
  await page.goto(`/trials?q=${encodeURIComponent('"bispecific antibody')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 trial')
  await expect(page.getByRole('note').filter({ hasText: 'quotation mark' })).toContainText('“bispecific antibody”')
})

test('a word that no trial has is answered with one that looks alike', async ({ page }) => {
  await page.goto('/trials?q=leukimia')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 trials')
  await page.getByRole('link', { name: 'leukemia', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials')
})

test('a hit is marked, and shown with the words around it where the row does not have it', async ({ page }) => {
  await page.goto('/trials?q=NK')
  await expect(results(page).locator('mark').first()).toHaveText('NK')
  const row = rows(page).filter({ hasText: 'NK520' })
  await expect(row).toContainText('Found in the description: ')
  await expect(row.locator('mark').first()).toHaveText('NK')
})

test('of several words each is shown in the row, or with the words around it', async ({ page }) => {
  await page.goto('/trials?q=AML+elig:APL')
  for (const row of await rows(page).all()) {
    await expect(
      row
        .locator('mark')
        .filter({ hasText: /^(?:AML|acute)/i })
        .first(),
    ).toBeVisible()
    await expect(row).toContainText('Found in the criteria: ')
  }
})
