import { test as base, expect } from '@playwright/test'
import { readServers } from './servers.ts'

/** What Chromium prints for a page that answers 401, 404 or 503, which some tests ask for. */
const STATUS_OF_PAGE = /^Failed to load resource: the server responded with a status of (400|401|403|404|503)/

/**
 * Playwright's test, in which an error on the browser's console fails the test: a script that the security policy
 * stopped, a hydration that did not match, an exception.
 */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' && !STATUS_OF_PAGE.test(message.text())) errors.push(message.text())
      })
      page.on('pageerror', error => errors.push(error.message))
      await use(errors)
      expect(errors, 'errors on the console').toEqual([])
    },
    { auto: true },
  ],
})

export const servers = readServers()
export { expect }
