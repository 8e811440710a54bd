import { describe, expect, test } from 'vitest'
import { nextSince, planSync } from './plan-sync.ts'

const NOW = Date.parse('2026-03-10T23:30:00Z')
const NEVER = { completeSince: null, unfinished: null }
const UNFINISHED = {
  startedOn: '2026-03-01',
  since: '2026-02-01',
  pageToken: 'abc',
  received: 500,
  total: 900,
  newestUpdate: '2026-02-28',
}

describe('planSync', () => {
  test('asks for everything the first time', () => {
    expect(planSync({ cond: 'a' }, NEVER, NOW, false)).toEqual({
      request: { 'query.cond': 'a' },
      from: { received: 0 },
      startedOn: '2026-03-10',
      since: null,
      newestUpdate: null,
    })
  })

  test('asks for what changed after a complete run', () => {
    const plan = planSync({}, { completeSince: '2026-02-01', unfinished: null }, NOW, false)
    expect(plan.request).toEqual({ 'filter.advanced': 'AREA[LastUpdatePostDate]RANGE[2026-02-01,MAX]' })
  })

  test('goes on with the list that was stopped, whatever day it is', () => {
    expect(planSync({}, { completeSince: '2026-02-01', unfinished: UNFINISHED }, NOW, false)).toEqual({
      request: { 'filter.advanced': 'AREA[LastUpdatePostDate]RANGE[2026-02-01,MAX]' },
      from: { token: 'abc', received: 500, total: 900 },
      startedOn: '2026-03-01',
      since: '2026-02-01',
      newestUpdate: '2026-02-28',
    })
  })

  test('forgets all that when everything is asked for, but not the day that was asked for', () => {
    const plan = planSync({ since: '2025-01-01' }, { completeSince: '2026-02-01', unfinished: UNFINISHED }, NOW, true)
    expect(plan.request).toEqual({ 'filter.advanced': 'AREA[LastUpdatePostDate]RANGE[2025-01-01,MAX]' })
    expect([plan.from, plan.since]).toEqual([{ received: 0 }, null])
  })
})

describe('nextSince', () => {
  test.each([
    ['two days before the newest update', null, '2026-03-10', '2026-02-20', '2026-02-18'],
    [
      'two days before the run began, where an update bears a later day',
      null,
      '2026-03-01',
      '2026-03-09',
      '2026-02-27',
    ],
    ['nothing, where nothing was seen', null, '2026-03-10', null, null],
    ['as before, where nothing was seen', '2026-02-01', '2026-03-10', null, '2026-02-01'],
    ['never earlier than before', '2026-02-20', '2026-03-10', '2026-02-20', '2026-02-20'],
  ])('%s', (_, reached, startedOn, newestUpdate, next) => {
    expect(nextSince(reached, startedOn, newestUpdate)).toBe(next)
  })
})
