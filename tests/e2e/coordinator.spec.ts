import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import readWorkbook from 'read-excel-file/node'
import { SEED_IDS } from './seed-trials.ts'
import { expect, test } from './test.ts'

const ladder = (page: Page) =>
  page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Dose ladder' }) })
const marks = (page: Page, trialId: string) => ladder(page).locator('svg').getByRole('link', { name: trialId })

/** From the door on the home page to doses in a spreadsheet, with a browser's scripts and without. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a coordinator lays dose levels side by side, follows one to its words, and takes them along', async ({
      page,
    }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Compare these 5' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 trials side by side')
      for (const [trialId, levels] of [
        ['NCT06541444', 3],
        ['NCT06835140', 3],
        ['NCT06690827', 3],
        ['NCT05563545', 3],
        ['NCT07256210', 4],
      ] as const)
        await expect(marks(page, trialId)).toHaveCount(levels)

      await page.getByRole('navigation', { name: 'Doses shown' }).getByRole('link', { name: 'Cumulative' }).click()
      await expect(page).toHaveURL(/dose=cumulative/)
      await expect(marks(page, 'NCT06541444')).toHaveCount(0)
      await expect(ladder(page)).toContainText('NCT06541444: the number of infusions is not stated.')
      await expect(marks(page, 'NCT06835140')).toHaveCount(3)

      const mark = marks(page, 'NCT06835140').last()
      await expect(mark).toHaveAccessibleName(/1\.2×10⁸/)
      await mark.click()
      await expect(page).toHaveURL(/\/trials\/NCT06835140\/documents\//)
      await expect(page.locator('mark').first()).toContainText('4×10⁷ cells/kg')

      await page.goBack()
      await expect(page).toHaveURL(/dose=cumulative/)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'XLSX' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^comparison.*\.xlsx$/)
      const workbook = await readWorkbook(await readFile(await download.path()))
      expect(workbook.map(({ sheet }) => sheet)).toEqual(['Comparison', 'Values and sources', 'About'])
      const [asSeen, values] = workbook
      const heads = asSeen?.data.flat().map(String) ?? []
      for (const trialId of SEED_IDS) expect(heads.some(head => head.includes(trialId))).toBe(true)
      const amounts = values?.data.filter(row => row.includes('NCT07256210') && row.includes('cells/kg'))
      expect(amounts?.flat()).toEqual(expect.arrayContaining([5_000_000, 10_000_000, 20_000_000, 30_000_000]))
    })
  })
}
