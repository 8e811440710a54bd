import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { offerFiles, signIn } from './at-desk.ts'
import { otherRecord } from './changed.ts'
import { hostilePage } from './hostile.ts'
import { expect, servers, test } from './test.ts'

test.use({ baseURL: servers.desk.url })
// One after the other: all look at the same prepared import.
test.describe.configure({ mode: 'default', timeout: 90_000 })

const LOOKS = [
  { colorScheme: 'light', width: 1600 },
  { colorScheme: 'dark', width: 390 },
] as const

const FILES = [
  { name: `${'x'.repeat(300)}.txt`, text: hostilePage().replaceAll('NCT09990001', 'NCT09990003') },
  { name: 'NCT06541444.json', text: otherRecord().replaceAll('COMPLETED', 'RECRUITING') },
  { name: 'no page at all.txt', text: 'no page at all' },
]

/** `IMPORT` stands for the address of a prepared import of these files. */
const PAGES = [
  '/admin?problem=nothingOffered',
  'IMPORT',
  'IMPORT/documents/0',
  'IMPORT/documents/1',
  'IMPORT/documents/2',
  '/admin/runs',
  '/admin/runs/1',
  '/admin/runs/1/roll-back',
  '/admin/accounts',
  '/admin/account',
  '/admin/audit',
  '/admin/nothing',
]

let page: Page
let prepared: string

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ baseURL: servers.desk.url })
  page = await context.newPage()
  await signIn(page, 'second')
  await offerFiles(page, FILES)
  prepared = new URL(page.url()).pathname
})
test.afterAll(() => page.context().close())

for (const path of PAGES)
  test(`${path} is accessible and fits, wide and light, narrow and dark`, async () => {
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path.replace('IMPORT', prepared))
      await expectToBeFit(page, width)
    }
  })

test('the page to sign in is accessible and fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/sign-in')
  await expectToBeFit(page, 390)
})

async function expectToBeFit(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
