import { describe, expect, it } from 'vitest'
import type { DoseReading } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { dosingRecord, level, read } from '@/tests/support/dosing-samples.ts'
import { buildLadders } from './build-ladders.ts'
import { listShownDoses } from './list-shown-doses.ts'

const build = (records: readonly TrialRecord[], reading: DoseReading = 'asStated') =>
  buildLadders(listShownDoses(records, reading).doses, reading)

const outline = (records: readonly TrialRecord[], reading?: DoseReading) =>
  build(records, reading).map(({ unit, groups }) => [
    unit,
    ...groups.map(({ heading, lanes }) => [
      heading,
      ...lanes.map(lane => [lane.record.trial.trialId, ...lane.marks.map(mark => mark.dose.amount)]),
    ]),
  ])

const low = dosingRecord('NCT00000001', { doseLevels: [level({ amount: 1e6 }), level({ amount: 1e7 })] })
const high = dosingRecord('NCT00000002', { doseLevels: [level({ amount: 9e7 }), level({ amount: 3e6 })] })

describe('buildLadders', () => {
  it('lines up what counts the same cells and is told of the same, from the lowest dose up', () =>
    expect(outline([high, low])).toEqual([
      ['cells/kg', ['NK cells · per infusion', ['NCT00000001', 1e6, 1e7], ['NCT00000002', 3e6, 9e7]]],
    ]))

  it('keeps other cells, other statements and other units apart', () => {
    const record = dosingRecord('NCT00000003', {
      doseLevels: [
        level({ amount: 1e6 }),
        level({ amount: 2e6, counted: 'CD34+' }),
        level({ amount: 3e6, statedAs: 'total' }),
        level({ amount: 4e6, statedAs: null, counted: null }),
        level({ amount: 5e6, unit: 'cells' }),
        level({ amount: 6e6, unit: 'cells/m2' }),
      ],
    })
    expect(outline([record])).toEqual([
      [
        'cells/kg',
        ['NK cells · per infusion', ['NCT00000003', 1e6]],
        ['CD34+ cells · per infusion', ['NCT00000003', 2e6]],
        ['NK cells · total of all infusions', ['NCT00000003', 3e6]],
        ['Cells of a kind that is not stated · not stated whether per infusion or total', ['NCT00000003', 4e6]],
      ],
      ['cells', ['NK cells · per infusion', ['NCT00000003', 5e6]]],
      ['cells/m2', ['NK cells · per infusion', ['NCT00000003', 6e6]]],
    ])
  })

  it('says of a statement that all lanes infer so in the heading, else in the lane', () => {
    const inferred = dosingRecord('NCT00000004', {
      doseLevels: [{ ...level({ amount: 2e6 }), statedAs: read('perInfusion', 'inferred') }],
    })
    expect(build([inferred])[0]?.groups[0]?.heading).toBe('NK cells · per infusion (inferred)')
    const [group] = build([inferred, low])[0]?.groups ?? []
    expect(group?.heading).toBe('NK cells · per infusion')
    expect(group?.lanes.map(({ remarks }) => remarks)).toEqual([[], ['per infusion is inferred']])
  })

  it('groups cumulative doses by what they count alone, with what to know about them', () => {
    const sum = { order: 1, amount: 2e7, arithmetic: '2 × 1×10⁷ = 2×10⁷ cells/kg', remark: 'nominal' }
    const record = dosingRecord('NCT00000005', { doseLevels: [level({})], cumulative: [sum] })
    const [group] = build([record], 'cumulative')[0]?.groups ?? []
    expect(group?.heading).toBe('NK cells · cumulative, over all infusions')
    expect(group?.lanes[0]?.remarks).toEqual(['nominal'])
    expect(group?.lanes[0]?.marks[0]?.name).toBe(
      'NCT00000005, 1st level: 2×10⁷ NK cells/kg, cumulative: 2 × 1×10⁷ = 2×10⁷ cells/kg; nominal',
    )
  })

  it('marks the upper end of a range and names both', () => {
    const record = dosingRecord('NCT00000006', {
      doseLevels: [level({ amount: 3e6, range: { from: 1e6, to: 3e6 }, label: 'Level 2', role: 'escalation' })],
    })
    const mark = build([record])[0]?.groups[0]?.lanes[0]?.marks[0]
    expect(mark?.from).toBe(1e6)
    expect(mark?.name).toBe('NCT00000006, Level 2, escalation level: 1×10⁶ – 3×10⁶ NK cells/kg, per infusion')
  })
})
