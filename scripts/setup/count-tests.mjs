import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts the tests in a report of Vitest's JSON reporter. A test file that could not even be loaded holds no
 * tests and counts as one that failed; so does a report that was never written.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function countUnitTests(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const files = /** @type {{ status: string, assertionResults: { status: string }[] }[]} */ (report.testResults)
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(assertion => assertion.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Counts the tests in a report of Playwright's JSON reporter. Errors outside of any test count as failed ones.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function countBrowserTests(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
