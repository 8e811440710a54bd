import { describe, expect, test } from 'vitest'
import { exitCodeOf, formatPlan, formatProgress, formatSync } from './format-sync.ts'
import { SyncStopped } from './sync-stopped.ts'
import type { SyncReport } from './sync-studies.ts'

const reportWith = (parts: Partial<SyncReport>): SyncReport => ({
  documents: [],
  unlisted: 0,
  totals: { added: 1, updated: 2, unchanged: 3, refused: 0 },
  importRunId: 1,
  fault: null,
  vanished: [],
  missing: 0,
  stopped: null,
  ...parts,
})
const REFUSED = { added: 1, updated: 0, unchanged: 0, refused: 1 }
const NOTHING = { added: 0, updated: 0, unchanged: 0, refused: 0 }
const STOPPED = new SyncStopped('unreachable', 'example.org failed 6 times.')

test.each([
  [{ fetched: 0, received: 0, total: undefined }, 0, '0 studies'],
  [{ fetched: 500, received: 500, total: undefined }, 1000, '500 studies'],
  [{ fetched: 500, received: 500, total: 12_000 }, 2000, '500 of 12,000 studies (4 %), 250/s, about 46 s left'],
  [{ fetched: 500, received: 6000, total: 12_000 }, 50_000, '6,000 of 12,000 studies (50 %), 10/s, about 10 min left'],
  [{ fetched: 500, received: 500, total: 600_000 }, 5000, '500 of 600,000 studies (0 %), 100/s, about 1 h 40 min left'],
  [{ fetched: 0, received: 0, total: 12 }, 1000, '0 of 12 studies (0 %)'],
  [{ fetched: 12, received: 12, total: 12 }, 1000, '12 of 12 studies (100 %)'],
  [{ fetched: 13, received: 13, total: 12 }, 1000, '13 of 12 studies (100 %)'],
])('progress of %j after %i ms', (progress, milliseconds, line) => {
  expect(formatProgress(progress, milliseconds)).toBe(line)
})

test('a plan is told where it is not everything', () => {
  expect(formatPlan({ since: null, from: { received: 0 } })).toBeUndefined()
  expect(formatPlan({ since: '2026-02-01', from: { received: 0 } })).toContain('updated from 2026-02-01 on')
  expect(formatPlan({ since: null, from: { token: 'a', received: 1500, total: 2000 } })).toBe(
    'Going on where the last run stopped, after 1,500 of 2,000 studies.',
  )
})

describe('what a run came to', () => {
  test.each<[string, Partial<SyncReport>, number, string[]]>([
    ['all well', {}, 0, ['1 added, 2 updated, 3 unchanged, 0 refused']],
    ['refused', { totals: REFUSED }, 2, ['What was refused is asked for again when it changes, or with --full.']],
    ['vanished', { vanished: ['NCT00000001'] }, 2, ['ClinicalTrials.gov does not have NCT00000001.']],
    ['missing', { missing: 1 }, 2, ['The registry counted 1 study more than it sent.']],
    ['stopped', { stopped: STOPPED }, 1, ['example.org failed 6 times.', 'goes on from there.']],
    ['stopped as asked', { stopped: new SyncStopped('interrupted', 'Stopped as asked.') }, 130, ['Stopped as asked.']],
    ['stopped at once', { stopped: STOPPED, totals: NOTHING }, 1, ['example.org failed 6 times.']],
  ])('%s', (_, parts, code, sentences) => {
    const report = reportWith(parts)
    expect(exitCodeOf(report)).toBe(code)
    for (const sentence of sentences) expect(formatSync(report, false)).toContain(sentence)
  })

  test('nothing is promised of what was not stored', () => {
    expect(formatSync(reportWith({ stopped: STOPPED, totals: NOTHING }), false)).not.toContain('stored')
    expect(formatSync(reportWith({ stopped: STOPPED }), true)).not.toContain('stored')
  })
})
