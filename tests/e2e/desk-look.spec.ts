import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { offerFiles, signIn } from './at-desk.ts'
import { otherRecord } from './changed.ts'
import { hostilePage } from './hostile.ts'
import { expect, servers, test } from './test.ts'

test.use({ baseURL: servers.desk.url })

const LOOKS = [
  { colorScheme: 'light', width: 1600 },
  { colorScheme: 'dark', width: 390 },
] as const

const NAMES = ['x'.repeat(300), 'NCT06541444.json', 'no page at all']

/** What the desk shows while nothing is done with it: each address with the heading to wait for. */
async function listPages(page: Page): Promise<string[]> {
  await signIn(page, 'second')
  await offerFiles(page, [
    { name: `${NAMES[0]}.txt`, text: hostilePage().replaceAll('NCT09990001', 'NCT09990003') },
    { name: `${NAMES[1]}`, text: otherRecord().replaceAll('COMPLETED', 'RECRUITING') },
    { name: `${NAMES[2]}.txt`, text: 'no page at all' },
  ])
  const { pathname } = new URL(page.url())
  return [
    '/admin',
    '/admin?problem=nothingOffered',
    pathname,
    `${pathname}?outcome=refused`,
    `${pathname}/documents/0`,
    `${pathname}/documents/1`,
    `${pathname}/documents/2`,
    '/admin/runs',
    '/admin/runs/1',
    '/admin/runs/1/roll-back',
    '/admin/accounts',
    '/admin/account',
    '/admin/audit',
    '/admin/nothing',
  ]
}

test('the desk is accessible and fits, wide and narrow, in light and in dark', async ({ page }) => {
  test.slow()
  for (const path of await listPages(page))
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      await expectAccessible(page, `${path}, ${colorScheme}, ${width}`)
      const shown = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(shown, `${path}, ${width}`).toBeLessThanOrEqual(width)
    }
})

test('the page to sign in is accessible and fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/sign-in')
  await expectAccessible(page, 'sign-in')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(told, where).toEqual([])
}
