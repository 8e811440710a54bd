import AxeBuilder from '@axe-core/playwright'
import { CHANGED } from './changed.ts'
import { changesOf, expectedChanges } from './rows-of-changes.ts'
import { expect, servers, test } from './test.ts'

const HISTORY = `/trials/${CHANGED.trialId}/history`

test.use({ baseURL: servers.changed.url })

test.describe('the history of a trial', () => {
  test.use({ javaScriptEnabled: false })

  test('is led to by its page, and tells each text with its import', async ({ page }) => {
    await page.goto(`/trials/${CHANGED.trialId}`)
    await page.getByRole('link', { name: 'History' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`History of ${CHANGED.trialId}`)
    const rows = page.getByRole('table', { name: 'Registry texts that told this trial' }).getByRole('row')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(1)).toContainText('ClinicalTrials.gov')
    await expect(rows.nth(1)).toContainText('no. 3: trial before and after')
    await expect(rows.nth(2)).toContainText('MedPath')
    await expect(rows.nth(2)).toContainText('current')
    await expect(rows.nth(3)).toContainText('superseded')
    await expect(rows.nth(3)).toContainText('no. 1, the first')
  })

  test('compares two texts of a registry', async ({ page }) => {
    await page.goto(HISTORY)
    await page.getByRole('button', { name: 'Compare the two texts' }).click()
    await expect(page.getByRole('heading', { name: 'What changed between the two texts' })).toBeVisible()
    expect(await changesOf(page)).toEqual(expectedChanges('12'))
  })

  test('leads from each side to its words, in the text as it was', async ({ page }) => {
    await page.goto(HISTORY)
    await page.getByRole('link', { name: 'since the one before' }).click()
    await page.locator('.changes').getByRole('link', { name: 'Enrollment, before' }).click()
    await expect(page.locator('mark#evidence')).toHaveText('9')
    await expect(page.locator('main')).toContainText('replaced by a newer text since')
    await page.goBack()
    await page.locator('.changes').getByRole('link', { name: 'Enrollment, after' }).click()
    await expect(page.locator('mark#evidence')).toHaveText('12')
  })

  test('tells what an import did to the trial, and the conflict that came with it', async ({ page }) => {
    await page.goto(HISTORY)
    await page.getByRole('link', { name: 'no. 3: trial before and after' }).click()
    await expect(page.getByRole('heading', { name: 'What import no. 3 changed' })).toBeVisible()
    const rows = await changesOf(page)
    expect(rows).toContainEqual(['Enrollment', '12', '15'])
    expect(rows).toContainEqual(['+ added', '', 'Enrollment: ClinicalTrials.gov 15, MedPath 12'])
  })

  test('has nothing to compare for a trial that was told once', async ({ page }) => {
    await page.goto('/trials/NCT06835140/history')
    await expect(page.locator('main')).toContainText('This is the only text of the trial')
    await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0)
  })

  for (const query of ['from=nonsense&to=nonsense', 'run=99', 'run=x'])
    test(`has no page for ?${query}`, async ({ page }) => {
      const response = await page.goto(`${HISTORY}?${query}`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
    })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1000, 1600])
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('a comparison is accessible and fits', async ({ page }) => {
        await page.goto(`${HISTORY}?run=2`)
        await expect(page.getByRole('heading', { name: 'What import no. 2 changed' })).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const [before, after] = await page
          .locator('.changes tr:has(td del) td')
          .evaluateAll(cells => cells.slice(0, 2).map(cell => cell.getBoundingClientRect().top))
        if (before === undefined || after === undefined) throw new Error('nothing is marked')
        if (width > 700) expect(before).toBe(after)
        else expect(before).toBeLessThan(after)
      })
    })

test('the list finds trials that their registries tell differently, and their pages say which value leads and why', async ({
  page,
}) => {
  await page.goto('/trials?sources=DISAGREE')
  await expect(page.getByRole('heading', { name: '1 trial' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Registries disagree' })).toBeChecked()
  await page.goto(`/trials/${CHANGED.trialId}#conflicts`)
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources).toContainText('ClinicalTrials.gov, shown on this page')
  await expect(sources).toContainText('ClinicalTrials.gov leads: it is the record itself')
  await sources.getByRole('link', { name: '12', exact: true }).click()
  await expect(page.locator('mark#evidence')).toHaveText('12')
})
