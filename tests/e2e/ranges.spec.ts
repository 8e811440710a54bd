import { expect, servers, test } from './test.ts'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('ranges narrow the list, show as chips, and are taken away one by one', async ({ page }) => {
      await page.goto('/trials')
      const filters = page.getByRole('complementary', { name: 'Filters' })
      const age = filters.getByRole('group', { name: 'Age of patients, years' })
      await age.getByRole('spinbutton', { name: 'from' }).fill('70')
      await filters.getByRole('group', { name: 'Start' }).getByRole('textbox', { name: 'from' }).fill('2024')
      await filters.getByRole('button', { name: 'Apply filters' }).click()

      await expect(page).toHaveURL(javaScriptEnabled ? /\/trials\?ageFrom=70&startFrom=2024$/ : /ageFrom=70/)
      const chips = page.getByRole('list', { name: 'Active filters' })
      await expect(chips).toContainText('Age of patients, years: 70 or more')
      await expect(chips).toContainText('Start: from 2024 on')
      await chips.getByRole('link', { name: /^Remove Age/ }).click()
      await expect(page).toHaveURL(/\/trials\?startFrom=2024$/)
      await expect(chips).not.toContainText('Age')
    })
  })

test('ends the wrong way round are put right', async ({ page }) => {
  await page.goto('/trials?ageFrom=70&ageTo=18')
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('18 to 70')
})

test('a value typed in part shows those that it is a part of', async ({ page }) => {
  await page.goto('/trials?condition=leukemia')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 trials')
  const conditions = page.getByRole('group', { name: 'Condition', exact: true })
  await expect(conditions.getByRole('checkbox').nth(1)).toHaveAccessibleName(/leukemia/i)
})

test.describe('without a database', () => {
  test.use({ baseURL: servers.missing.url })

  test('exports and the API say so in their own types', async ({ request }) => {
    for (const [path, type] of [
      ['/trials/export?format=csv', 'text/plain'],
      ['/compare/export?format=csv&ids=NCT06541444,NCT06835140', 'text/plain'],
      ['/api/trials', 'application/json'],
    ] as const) {
      const answer = await request.get(path)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([503, expect.stringContaining(type)])
      expect(await answer.text()).toContain('There is no registry here yet')
    }
  })
})
