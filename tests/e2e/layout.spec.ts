import type { Page } from '@playwright/test'
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

/** One word of 400 letters, wherever a page repeats it. */
const LONG = 'a'.repeat(400)
const LONG_WORDS = {
  'words that no trial has': `/trials?q=${LONG}`,
  'words that are one of two': `/trials?q=leukemia+OR+${LONG}`,
  'words without other names': `/trials?q=${LONG}&exact=1`,
  'a query that was repaired': `/trials?q=(${LONG} OR b c`,
  'words beside one that looks alike': `/trials?q=leukimia+${LONG.slice(0, 380)}`,
  'filters that no trial has': `/trials?condition=${LONG}&sponsor=${LONG}`,
  'numbers that are none': `/compare?ids=${LONG}`,
  'an address that is none': `/${LONG}`,
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const width of [390, 1600]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } })

    for (const path of PAGES) {
      test(`${path} does not scroll sideways`, async ({ page }) => {
        await page.goto(path)
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      })
    }

    for (const [name, path] of Object.entries(LONG_WORDS)) {
      test(`${name}, of 400 letters, do not make the page wider`, async ({ page }) => {
        await page.goto(path)
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
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
