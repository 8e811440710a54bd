import { MANY } from './many.ts'
import { expect, servers, test } from './test.ts'

test.use({ baseURL: servers.many.url })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('each trial is on exactly one page of the list', async ({ page }) => {
      await page.goto('/trials?sort=title')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${MANY.count} trials, page 1 of 3`)
      const titles: string[] = []
      for (const number of [1, 2, 3]) {
        if (number > 1) await page.getByRole('link', { name: 'Next' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${MANY.count} trials, page ${number} of 3`)
        titles.push(
          ...(await page
            .getByRole('table')
            .getByRole('link', { name: /^Copy / })
            .allTextContents()),
        )
      }
      expect(titles).toEqual(Array.from({ length: MANY.count }, (_, at) => MANY.titleOf(at)))
      await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0)
    })

    test('the selection survives paging', async ({ page }) => {
      await page.goto('/trials?sort=title')
      await page.getByRole('checkbox', { name: `Select ${MANY.idOf(3)} for comparison` }).check()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Keep ticks while paging' }).click()
      await page.getByRole('link', { name: 'Page 2' }).click()
      await expect(page.getByRole('checkbox', { name: MANY.idOf(3) })).toBeChecked()
      await page.getByRole('checkbox', { name: `Select ${MANY.idOf(60)} for comparison` }).check()
      await page.getByRole('button', { name: /^Compare selected/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 trials side by side')
      await expect(page.getByRole('columnheader', { name: MANY.idOf(3) })).toBeVisible()
    })
  })
}

test('a page beyond the last shows the last', async ({ page }) => {
  await page.goto('/trials?page=99')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${MANY.count} trials, page 3 of 3`)
})

test('more than six trials are not compared: the rest is named', async ({ page }) => {
  const ids = Array.from({ length: 8 }, (_, at) => MANY.idOf(at))
  await page.goto(`/compare?ids=${ids.join(',')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('6 trials side by side')
  await expect(page.getByRole('main')).toContainText(`left out: ${ids.slice(6).join(', ')}`)
})
