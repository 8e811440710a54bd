import { describe, expect, it, test } from 'vitest'
import { type Dosing, NO_DOSING } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { agent, dosingRecord, level, read } from '@/tests/support/dosing-samples.ts'
import { compareRow } from './compare-values.ts'
import { COMPARISON } from './comparison-rows.ts'
import { describeMissing } from './describe-missing.ts'

const rowOf = (id: string) => {
  const row = COMPARISON.flatMap(({ rows }) => rows).find(one => one.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

const compare = (id: string, ...dosings: Partial<Dosing>[]) =>
  compareRow(
    dosings.map((dosing, at) => dosingRecord(`NCT0000000${at}`, dosing)),
    rowOf(id),
  )

const levels = (...doseLevels: Dosing['doseLevels']): Partial<Dosing> => ({ doseLevels })

test.each([
  ['one figure stated, the other inferred', levels(level({})), levels(level({ basis: 'inferred' })), 'same'],
  ['other amounts', levels(level({})), levels(level({ amount: 2e7 })), 'differs'],
  ['other units', levels(level({})), levels(level({ unit: 'cells' })), 'differs'],
  ['other cells', levels(level({})), levels(level({ counted: 'CAR-NK' })), 'differs'],
  ['another statement', levels(level({})), levels(level({ statedAs: 'total' })), 'differs'],
  ['no statement', levels(level({})), levels(level({ statedAs: null })), 'differs'],
  ['another name', levels(level({ label: 'Group A' })), levels(level({ label: 'Level 1' })), 'same'],
  [
    'levels in another order',
    levels(level({}), level({ amount: 2e7 })),
    levels(level({ amount: 2e7 }), level({})),
    'same',
  ],
  ['levels and none', levels(level({})), {}, 'differs'],
  ['none and none', {}, {}, 'unknown'],
])('dose levels with %s: %s', (_, one, other, difference) => {
  expect(compare('dosing.doseLevels', one, other)).toBe(difference)
})

test.each([
  ['the same drug', { agents: [agent({})] }, { agents: [agent({})] }, 'same'],
  ['the same drug on other days', { agents: [agent({})] }, { agents: [agent({ days: [0] })] }, 'differs'],
  ['a drug of another role', { agents: [agent({})] }, { agents: [agent({ role: 'conditioning' })] }, 'differs'],
] as const)('lymphodepletion with %s: %s', (_, one, other, difference) => {
  expect(compare('dosing.agents.lymphodepletion', { agents: [...one.agents] }, { agents: [...other.agents] })).toBe(
    difference,
  )
})

describe('what is missing', () => {
  const withInfusions = dosingRecord('NCT00000002', {
    schedule: { ...NO_DOSING.schedule, infusions: read(3) },
  })

  it('differs from what is stated, unless the page may have told it further down', () => {
    const row = rowOf('dosing.schedule.infusions')
    const silent = dosingRecord('NCT00000001', {})
    const cut: TrialRecord = { ...silent, absence: { detailedDescription: 'cutOff' } }
    expect(compareRow([silent, withInfusions], row)).toBe('differs')
    expect(compareRow([cut, withInfusions], row)).toBe('unknown')
    expect(describeMissing(silent, row)).toBe('not stated')
    expect(describeMissing(cut, row)).toBe('not stated before the page was cut off')
  })

  it('of a cumulative dose comes with its reason', () => {
    const row = rowOf('dosing.cumulative')
    expect(describeMissing(bareRecord({}), row)).toBe('not computable: no dose level is stated')
  })

  it('of a topic says how far the criteria were read', () => {
    const row = rowOf('criteria.infections')
    const inclusion = [{ marker: null, text: 'Consent', children: [] }]
    const read = bareRecord({ trial: { criteria: { inclusion, exclusion: [], other: [] } } })
    expect(describeMissing(read, row)).toBe('none found under this heading')
    expect(describeMissing({ ...read, absence: { 'criteria.exclusion': 'cutOff' } }, row)).toBe(
      'none found before the page was cut off',
    )
    expect(describeMissing(bareRecord({ absence: { 'criteria.inclusion': 'absentOnPage' } }), row)).toBe(
      'not on this page',
    )
  })
})
