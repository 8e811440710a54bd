import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from './build-site.mjs'
import { countBrowserTests, countUnitTests } from './count-tests.mjs'
import { Fault } from './fault.mjs'
import { installBrowser } from './install-browser.mjs'
import { prepareTools } from './prepare-tools.mjs'
import { runLogged } from './run-command.mjs'
import { showProgress } from './show-progress.mjs'

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {string} name of its log
 * @property {string[][]} commands for Node, in order; the first that fails ends the check
 * @property {Record<string, string>} [env]
 */

const UNIT_REPORT = '.cache/unit-tests.json'
const BROWSER_REPORT = '.cache/browser-tests.json'
const NEXT = 'node_modules/next/dist/bin/next'

/** @type {Check} */
const LINT = {
  title: 'Format and lint',
  name: 'lint',
  commands: [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=100', '.']],
}

/** @type {Check} */
const TYPES = {
  title: 'Types',
  name: 'types',
  commands: [
    [NEXT, 'typegen'],
    ['node_modules/typescript/bin/tsc', '--noEmit'],
    ['node_modules/typescript/bin/tsc', '--project', 'scripts/setup'],
  ],
}

/** @type {Check} */
const UNIT_TESTS = {
  title: 'Unit and property tests',
  name: 'unit-tests',
  commands: [
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  ],
}

/** @type {Check} */
const BROWSER_TESTS = {
  title: 'End-to-end tests in Chromium',
  name: 'browser-tests',
  commands: [['node_modules/@playwright/test/cli.js', 'test']],
}

/**
 * Runs every check, also after one has failed, and prints the sum.
 *
 * @param {import('./run-command.mjs').Job} job
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(job) {
  await prepareTools(job)
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(join(job.root, report), { force: true })

  const checksFailed = [await runCheck(job, LINT), await runCheck(job, TYPES)].filter(passed => !passed).length
  const unitTestsPassed = await runCheck(job, UNIT_TESTS)
  const browserTestsPassed = await runBrowserTests(job)

  const unit = countUnitTests(join(job.root, UNIT_REPORT))
  const browser = countBrowserTests(join(job.root, BROWSER_REPORT))
  const passed = unit.passed + browser.passed
  const failed = unit.failed + browser.failed + checksFailed
  job.out.write(`\n${passed} passed, ${failed} failed, ${unit.skipped + browser.skipped} skipped\n`)
  return failed === 0 && unitTestsPassed && browserTestsPassed ? 0 : 1
}

/**
 * A build or a browser that is missing fails these tests, and not the checks before them.
 *
 * @param {import('./run-command.mjs').Job} job
 */
async function runBrowserTests(job) {
  try {
    await buildSite(job)
    const browser = await installBrowser(job)
    return await runCheck(job, { ...BROWSER_TESTS, env: { CHROME_PATH: browser, BROWSER_REPORT } })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    job.out.write(`${error.message}\n`)
    return false
  }
}

/**
 * Prints the whole output of a check that failed, and of one that passed only that it did.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {Check} check
 * @returns {Promise<boolean>} whether it passed
 */
async function runCheck(job, { title, name, commands, env = {} }) {
  const progress = showProgress(title, job.out)
  for (const [index, args] of commands.entries()) {
    const { code, log } = await runLogged(job, { name: index === 0 ? name : `${name}-${index + 1}`, args, env })
    if (code === 0) continue
    progress.fail()
    job.signal.throwIfAborted()
    job.out.write(`\n${readFileSync(log, 'utf8')}\n${title}: failed\n`)
    return false
  }
  progress.done('passed')
  return true
}
