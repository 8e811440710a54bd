import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEED_TRIALS } from './seed-trials.ts'
import { expect, test } from './test.ts'

type Place = { start: number; end: number; quote: string }

const seedTexts = readdirSync('seeds')
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join('seeds', name), 'utf8'))

for (const trial of SEED_TRIALS) {
  test(`${trial.trialId} shows what its registry text says`, async ({ page }) => {
    await page.goto(`/trials/${trial.trialId}`)
    await expect(page).toHaveTitle(new RegExp(`^${trial.trialId}: `))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trial.title)
    const fact = (name: string) =>
      page
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${name}$`) })
        .first()
        .locator('xpath=following-sibling::dd')
    await expect(fact('Status')).toContainText(trial.status)
    await expect(fact('Phase')).toContainText(trial.phase)
    await expect(fact('Enrollment')).toContainText(trial.enrollment)
    await expect(page.getByRole('main')).toContainText(trial.sponsor)
    await expect(page.getByRole('region', { name: /^Arms/ })).toContainText(trial.arm)
    const official = page.getByRole('link', { name: 'Official record', exact: true })
    await expect(official).toHaveAttribute('href', `https://clinicaltrials.gov/study/${trial.trialId}`)
  })

  test(`${trial.trialId}: the API tells the same, and every evidence quotes the text`, async ({ request }) => {
    const response = await request.get(`/api/trials/${trial.trialId}`)
    expect(response.status()).toBe(200)
    const record = await response.json()
    expect(record.trial.trialId).toBe(trial.trialId)
    expect(record.trial.briefTitle).toBe(trial.title)
    expect(record.trial.enrollment.count).toBe(Number(trial.enrollment))
    expect(record.trial.leadSponsor.name).toBe(trial.sponsor)
    expect(record.trial.armGroups.map(({ label }: { label: string }) => label)).toContain(trial.arm)
    expect(record.documents.map(({ registry }: { registry: string }) => registry)).toEqual([trial.registry])
    const places: Place[] = Object.values<Place[]>(record.evidence).flat()
    expect(places.length).toBeGreaterThan(30)
    const isRead = (text: string) => places.every(({ start, end, quote }) => text.slice(start, end) === quote)
    expect(seedTexts.filter(isRead)).toHaveLength(1)
  })
}

test('NCT06541444: three groups and six outcomes are rows of their own', async ({ page }) => {
  await page.goto('/trials/NCT06541444')
  // The order is the page's own: C, A, B.
  const arms = page.getByRole('table', { name: 'Arm groups' }).getByRole('row').filter({ hasText: 'dose group' })
  await expect(arms).toHaveCount(3)
  for (const [at, letter] of ['C(high', 'A(low', 'B(medium'].entries())
    await expect(arms.nth(at)).toContainText(`Group ${letter}-dose group)`)
  const outcomes = page.getByRole('region', { name: /^Outcomes/ })
  await expect(outcomes.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(6)
})

test('the ways in which a value can be missing are told apart', async ({ page }) => {
  await page.goto('/trials/NCT06541444')
  await expect(page.getByText('not provided by MedPath').first()).toBeVisible()
  await page.goto('/trials/NCT06835140')
  await expect(page.getByText('not provided by Veeva').first()).toBeVisible()
})

test('criteria are nested lists', async ({ page }) => {
  await page.goto('/trials/NCT06690827')
  const eligibility = page.getByRole('region', { name: 'Eligibility' })
  await expect(
    eligibility
      .getByRole('listitem')
      .filter({ has: page.getByRole('list') })
      .first(),
  ).toBeVisible()
})

test('the warnings of the import are told in words', async ({ page }) => {
  await page.goto('/trials/NCT06690827')
  await expect(page.getByRole('region', { name: /^Warnings/ })).toContainText('5.0×ULN')
})
