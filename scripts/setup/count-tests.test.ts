import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countBrowserTests, countUnitTests } from './count-tests.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('countUnitTests', () => {
  const totals = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  const ofAFailedTest = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }

  it('counts what passed, failed and was skipped', () => {
    const file = report({ ...totals, testResults: [ofAFailedTest] })
    expect(countUnitTests(file)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const file = report({ ...totals, testResults: [ofAFailedTest, { status: 'failed', assertionResults: [] }] })
    expect(countUnitTests(file).failed).toBe(2)
  })

  it('counts a missing or broken report as a failure', () => {
    expect(countUnitTests(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('countBrowserTests', () => {
  it('takes a test that passed at the second try, and an error outside of tests, for failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    const file = report({ stats, errors: [{ message: 'no server' }] })
    expect(countBrowserTests(file)).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })
})
