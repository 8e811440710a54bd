import { SEED_IDS } from './seed-trials.ts'
import { expect, test } from './test.ts'

const PAGES = [
  '/',
  '/trials',
  '/trials?q=leukemia&status=RECRUITING&ids=NCT06541444,NCT06835140',
  ...SEED_IDS.map(id => `/trials/${id}`),
  `/compare?ids=${SEED_IDS.join(',')}`,
  '/compare',
  '/saved',
  '/nothing',
]

for (const width of [390, 1600]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } })

    for (const path of PAGES) {
      test(`${path} does not scroll sideways`, async ({ page }) => {
        await page.goto(path)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
      })
    }
  })
}

test('the comparison keeps its header and first column in view', async ({ page }) => {
  await page.goto(`/compare?ids=${SEED_IDS.join(',')}`)
  const frame = page.getByRole('region', { name: 'Comparison' })
  await frame.evaluate(element => {
    element.scrollIntoView({ block: 'start' })
    element.scrollTo({ left: element.scrollWidth, top: element.scrollHeight, behavior: 'instant' })
  })
  await expect(frame.getByRole('columnheader').last()).toBeInViewport()
  await expect(frame.getByRole('rowheader').last()).toBeInViewport()
})
