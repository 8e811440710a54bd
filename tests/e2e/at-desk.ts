import type { Locator, Page } from '@playwright/test'
import { type AccountName, readPassword } from './desk-accounts.ts'
import { expect } from './test.ts'

/** Signs in by the form, on the desk's first page. */
export async function signIn(page: Page, name: AccountName): Promise<void> {
  await page.goto('/admin')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password', { exact: true }).fill(readPassword(name))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

type OfferedFile = { name: string; text: string }

/** Offers files by the form, and waits until what they would change is shown. */
export async function offerFiles(page: Page, files: readonly OfferedFile[]): Promise<void> {
  await page.goto('/admin')
  await page
    .getByLabel('Files')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  await page.getByRole('button', { name: 'Read and compare', exact: true }).click()
  await waitForPreview(page)
}

/** A page without a script loads itself again until there is something to see. */
export const waitForPreview = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'What it would change' })).toBeVisible({ timeout: 20_000 })

export const documentsOf = (page: Page): Locator =>
  page.getByRole('table', { name: 'Documents in the order offered' }).locator('tbody tr')

/** Applies what is chosen, and waits until it is done. The number of the run that did it. */
export async function applyChosen(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Apply the chosen documents' }).click()
  await expect(page.getByText(/^Applied by run no\. \d+/)).toBeVisible({ timeout: 20_000 })
  const words = await page
    .getByRole('link', { name: /^run no\. \d+$/ })
    .first()
    .textContent()
  return Number(words?.replace(/\D/g, ''))
}
