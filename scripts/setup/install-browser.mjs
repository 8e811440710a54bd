import { existsSync } from 'node:fs'
import { Fault } from './fault.mjs'
import { findBrowser } from './find-browser.mjs'
import { runLogged } from './run-command.mjs'
import { showProgress } from './show-progress.mjs'

/** A shell line as a program for Node, since every step is one. */
const SHELL =
  "process.exit(require('child_process').spawnSync(process.argv[1], { shell: true, stdio: 'inherit' }).status ?? 1)"
const DEBIAN = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium'

/**
 * Finds a Chromium, or gets one: in CI as root Debian's, elsewhere Playwright's own. Throws a `Fault` with the
 * one command to run where neither can be had.
 *
 * @param {import('./run-command.mjs').Job} job
 * @returns {Promise<string>} the path of the browser
 */
export async function installBrowser(job) {
  const found = findBrowser(job.root)
  if (found) return found
  if (process.env.CHROME_PATH) {
    throw new Fault(`CHROME_PATH is "${process.env.CHROME_PATH}", and there is no browser there.`)
  }
  const progress = showProgress('Installing Chromium', job.out)
  const inCiAsRoot = process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const { log } = await runLogged(job, {
    name: 'browser',
    args: inCiAsRoot ? ['-e', SHELL, DEBIAN] : ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
  })
  const installed = findBrowser(job.root)
  if (installed) {
    progress.done()
    return installed
  }
  progress.fail()
  const command = inCiAsRoot ? DEBIAN : 'npx playwright install --with-deps chromium'
  throw new Fault(`No Chromium could be installed (see ${log}); run "${command}", or name one in CHROME_PATH.`)
}
