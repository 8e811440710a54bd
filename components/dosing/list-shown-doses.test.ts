import { describe, expect, it } from 'vitest'
import { dosingRecord, level } from '@/tests/support/dosing-samples.ts'
import { describeOmission, listShownDoses } from './list-shown-doses.ts'

const cumulative = [{ order: 1, amount: 3e7, arithmetic: '3 × 1×10⁷ = 3×10⁷ cells/kg' }]
const weekly = dosingRecord('NCT00000001', {
  doseLevels: [level({ amount: 1e7 })],
  cumulative: { notComputable: 'the number of infusions is not stated' },
})
const thrice = dosingRecord('NCT00000002', { doseLevels: [level({ amount: 1e7 })], cumulative })
const total = dosingRecord('NCT00000003', { doseLevels: [level({ amount: 2e7, statedAs: 'total' })] })
const unclear = dosingRecord('NCT00000004', { doseLevels: [level({ amount: 2e7, statedAs: null })] })
const mixed = dosingRecord('NCT00000005', {
  doseLevels: [
    level({ amount: 1e6 }),
    level({ amount: 2e6, statedAs: null }),
    level({ amount: 3e6, statedAs: 'total' }),
  ],
})
const none = dosingRecord('NCT00000006', {})

const shown = (records: Parameters<typeof listShownDoses>[0], reading: Parameters<typeof listShownDoses>[1]) => {
  const { doses, omissions } = listShownDoses(records, reading)
  return {
    doses: doses.map(dose => [dose.record.trial.trialId, dose.path, dose.amount]),
    omissions: omissions.map(omission => `${omission.trialId}: ${describeOmission(omission)}`),
  }
}

describe('listShownDoses', () => {
  it('shows all levels as they are stated', () =>
    expect(shown([mixed, none], 'asStated')).toEqual({
      doses: [
        ['NCT00000005', 'dosing.doseLevels.0.amount', 1e6],
        ['NCT00000005', 'dosing.doseLevels.1.amount', 2e6],
        ['NCT00000005', 'dosing.doseLevels.2.amount', 3e6],
      ],
      omissions: ['NCT00000006: no dose level is stated'],
    }))

  it('shows per infusion what is stated so, and says of the rest why not', () =>
    expect(shown([thrice, total, unclear, mixed], 'perInfusion')).toEqual({
      doses: [
        ['NCT00000002', 'dosing.doseLevels.0.amount', 1e7],
        ['NCT00000005', 'dosing.doseLevels.0.amount', 1e6],
      ],
      omissions: [
        'NCT00000003: stated as the total of all infusions, not per infusion',
        'NCT00000004: the text does not say whether a dose is per infusion or the total of all infusions',
        'NCT00000005: 1 of 3 levels: the text does not say whether a dose is per infusion or the total of all infusions',
        'NCT00000005: 1 of 3 levels: stated as the total of all infusions, not per infusion',
      ],
    }))

  it('never takes a dose per infusion for a total', () =>
    expect(shown([thrice, total], 'total')).toEqual({
      doses: [['NCT00000003', 'dosing.doseLevels.0.amount', 2e7]],
      omissions: ['NCT00000002: stated per infusion, not as the total of all infusions'],
    }))

  it('shows the cumulative amounts that are known, with their arithmetic', () => {
    expect(shown([weekly, thrice], 'cumulative')).toEqual({
      doses: [['NCT00000002', 'dosing.doseLevels.0.amount', 3e7]],
      omissions: ['NCT00000001: the number of infusions is not stated'],
    })
    expect(listShownDoses([thrice], 'cumulative').doses[0]?.arithmetic).toBe('3 × 1×10⁷ = 3×10⁷ cells/kg')
  })

  it('gives no level the cumulative amount of another', () => {
    const record = dosingRecord('NCT00000007', { doseLevels: [level({ order: 1 }), level({ order: 2 })], cumulative })
    expect(shown([record], 'cumulative')).toEqual({
      doses: [['NCT00000007', 'dosing.doseLevels.0.amount', 3e7]],
      omissions: ['NCT00000007: 1 of 2 levels: no cumulative dose is computed'],
    })
  })
})
