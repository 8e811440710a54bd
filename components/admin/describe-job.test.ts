import { expect, test } from 'vitest'
import { describeProgress, describeSeconds, type JobProgress, percentOf } from './describe-job.ts'

const STARTED = '2026-01-02T03:04:05.000Z'
const job = (parts: Partial<JobProgress>): JobProgress => ({
  kind: 'apply',
  state: 'running',
  done: 1200,
  total: 5000,
  startedAt: STARTED,
  attempts: 1,
  stopAsked: false,
  ...parts,
})
const after = (seconds: number): number => Date.parse(STARTED) + 1000 * seconds

test.each([
  ['1,200 of 5,000 documents · 240 a second · about 16 seconds left', job({}), 5],
  ['1,200 of 5,000 documents', job({}), 1],
  ['1,200 of 5,000 documents', job({ attempts: 2 }), 500],
  ['0 of 1 document', job({ done: 0, total: 1 }), 5],
  ['1,200 trials · 600 a second', job({ kind: 'rollBack', total: null }), 2],
  ['3 of 9 trials · 0.1 a second · about 2 minutes left', job({ kind: 'rollBack', done: 3, total: 9 }), 45],
  ['1,200 of 5,000 documents · stopping after this batch', job({ stopAsked: true }), 0],
  ['5,000 of 5,000 documents', job({ state: 'done', done: 5000 }), 60],
  ['Waiting for its turn.', job({ state: 'waiting', startedAt: null }), 60],
])('%s', (words, of, seconds) => expect(describeProgress(of, after(seconds))).toBe(words))

test.each([
  [0.2, '1 second'],
  [89, '89 seconds'],
  [91, '2 minutes'],
  [5399, '90 minutes'],
  [7000, '2 hours'],
])('%d seconds are %s', (seconds, words) => expect(describeSeconds(seconds)).toBe(words))

test('a share is never more than there is, and unknown without a total', () =>
  expect([
    percentOf({ done: 1, total: 3 }),
    percentOf({ done: 9, total: 3 }),
    percentOf({ done: 9, total: null }),
    percentOf({ done: 0, total: 0 }),
  ]).toEqual([33, 100, undefined, undefined]))
