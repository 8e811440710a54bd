import { describe, expect, it, test } from 'vitest'
import { bareRecord } from '../support/bare-record.ts'
import { fits, listDifferences } from './list-differences.ts'

test.each([
  ['9×10^7NK/kg', '9×10^7NK/kg', true],
  ['9×10^7NK/kg', '9×10^7NK/kg per infusion', false],
  ['From … to week 12', 'From day 0 to week 12', true],
  ['From … to week 12', 'From day 0 to week 120', false],
  ['… once a week…', 'given\n  once a week', true],
  ['a … b … a', 'a b', false],
  ['… 1 … 2 …', '2 then 1', false],
])('%j holds for %j: %s', (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected)
})

describe('differences', () => {
  const { trial } = bareRecord({
    trial: {
      conditions: ['Made-up anaemia'],
      criteria: {
        inclusion: [{ marker: '1.', text: 'Any of:', children: [{ marker: 'a.', text: 'one', children: [] }] }],
        exclusion: [],
        other: [],
      },
    },
  })
  const right = {
    trialId: 'NCT00000001',
    conditions: ['Made-up anaemia'],
    criteria: { inclusion: [['1.', 'Any of:', [['a.', 'one']]]], exclusion: [], other: [] },
  } satisfies Parameters<typeof listDifferences>[0]

  it('are none where all is as expected', () => expect(listDifferences(right, trial)).toEqual([]))

  it.each([
    [
      'a value that nobody expected',
      { trialId: right.trialId, criteria: right.criteria },
      /^conditions: expected \[\]/,
    ],
    ['a value that is missing', { ...right, phases: ['PHASE1'] }, /^phases: expected \["PHASE1"\], read \[\]/],
    [
      'another nesting',
      {
        ...right,
        criteria: {
          inclusion: [
            ['1.', 'Any of:'],
            ['a.', 'one'],
          ],
          exclusion: [],
          other: [],
        },
      },
      /^criteria\.inclusion/,
    ],
    [
      'another mark',
      { ...right, criteria: { inclusion: [['2.', 'Any of:', [['a.', 'one']]]], exclusion: [], other: [] } },
      /^criteria\.inclusion\.0\.0/,
    ],
  ])('tell of %s', (_, expected, message) => {
    expect(listDifferences(expected as Parameters<typeof listDifferences>[0], trial)).toEqual([
      expect.stringMatching(message),
    ])
  })
})
