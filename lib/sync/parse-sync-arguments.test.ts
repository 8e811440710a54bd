import { describe, expect, test } from 'vitest'
import { parseSyncArguments } from './parse-sync-arguments.ts'

describe('parseSyncArguments', () => {
  test.each([
    [['--all'], { search: {} }],
    [['--since', '2026-01-01'], { search: { since: '2026-01-01' } }],
    [['--all', '--since=2026-01-01'], { search: { since: '2026-01-01' } }],
    [
      ['--cond', ' acute myeloid leukemia ', '--intr=natural killer'],
      { search: { cond: 'acute myeloid leukemia', intr: 'natural killer' } },
    ],
    [['--intr', 'b', '--cond', 'a', '--term', 'c'], { search: { cond: 'a', intr: 'b', term: 'c' } }],
    [['--cond', 'NCT or other'], { search: { cond: 'NCT or other' } }],
    [['--ids', 'nct01234567, NCT07654321', '--ids', 'NCT01234567'], { ids: ['NCT01234567', 'NCT07654321'] }],
  ])('reads %j', (args, query) => {
    expect(parseSyncArguments(args)).toEqual({ query, dryRun: false, full: false })
  })

  test('reads how to go about it', () => {
    const call = { query: { search: {} }, dryRun: true, full: true }
    expect(parseSyncArguments(['--all', '--dry-run', '--full'])).toEqual(call)
  })

  test.each([
    [[], 'Nothing to fetch was named.'],
    [['--cond', '  '], 'Nothing to fetch was named.'],
    [['--cond', 'a', '--all'], '--all is the whole registry, without a search.'],
    [['--ids', 'NCT01234567', '--cond', 'a'], '--ids stands alone'],
    [['--ids', ' , '], '--ids names no number.'],
    [['--ids', 'NCT0123'], '“NCT0123” is no number of ClinicalTrials.gov'],
    [['--ids', 'ISRCTN12345678'], '“ISRCTN12345678” is no number of ClinicalTrials.gov'],
    [['--cond', 'NCT01234567, NCT07654321'], '--cond holds nothing but numbers.'],
    [['--since', '2026-02-30'], '“2026-02-30” is no day'],
    [['--since', 'yesterday'], '“yesterday” is no day'],
    [['--what'], "Unknown option '--what'."],
    [['--cond'], "Option '--cond <value>' argument missing."],
    [['leukemia'], "Unexpected argument 'leukemia'."],
  ])('says what is wrong with %j', (args, sentence) => {
    const call = parseSyncArguments(args)
    expect('usage' in call && call.usage.split('\n')[0]).toContain(sentence)
    expect('usage' in call && call.usage).toContain('npm run sync -- --all')
  })
})
