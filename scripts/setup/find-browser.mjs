import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Where distributions and installers put Chromium and Chrome. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium to test with: the one named by CHROME_PATH, Playwright's own, or an installed one.
 *
 * @param {string} root the repository's folder, with its dependencies installed
 * @returns {string} '' when there is none
 */
export function findBrowser(root) {
  const named = process.env.CHROME_PATH ?? ''
  if (named) return existsSync(named) ? named : ''
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  return [chromium.executablePath(), ...USUAL_PLACES].find(path => existsSync(path)) ?? ''
}
