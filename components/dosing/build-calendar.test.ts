import { describe, expect, it } from 'vitest'
import { type Dosing, NO_DOSING, type Schedule } from '@/lib/trial/dosing.ts'
import { agent, dosingRecord, read } from '@/tests/support/dosing-samples.ts'
import { buildCalendar } from './build-calendar.ts'

const { evidence } = read(0)
const NOTHING = NO_DOSING.schedule
const calendar = (dosing: Partial<Dosing>) => buildCalendar(dosingRecord('NCT00000001', dosing))
const cells = (schedule: Partial<Schedule>) => {
  const [row] = calendar({ schedule: { ...NOTHING, ...schedule } })
  return [row?.given.map(({ before, name }) => before + name).join(''), row?.remarks, row?.marks.length, row?.instead]
}

describe('the row of the cells', () => {
  it.each<[string, Partial<Schedule>, unknown[]]>([
    ['nothing', {}, ['', [], 0, 'not stated']],
    ['a number', { infusions: read(3) }, ['3 infusions', [], 0, 'days not stated']],
    [
      'an interval',
      { interval: read({ from: 1, to: 1, unit: 'weeks' }) },
      ['number not stated, weekly', [], 0, 'first day not stated'],
    ],
    ['a day', { days: [{ day: 0, about: false, evidence }] }, ['number not stated', ['day 0'], 1, undefined]],
    [
      'fewer days than infusions',
      { infusions: read(3), days: [{ day: 0, about: false, evidence }] },
      ['3 infusions', ['day 0', '2 more, days not stated'], 1, undefined],
    ],
  ])('draws nothing that is not stated: %s', (_, schedule, row) => expect(cells(schedule)).toEqual(row))

  it('marks days that are told as about, and the share of each infusion', () => {
    const days = [
      { day: -12, about: false, share: 0.667, evidence },
      { day: 5, about: true, share: 0.333, evidence },
    ]
    const [row] = calendar({ schedule: { ...NOTHING, infusions: read(2), days } })
    expect(row?.marks).toEqual([
      {
        from: -12,
        to: -12,
        isAbout: false,
        label: '⅔',
        name: 'NCT00000001, infusion of cells: day −12 (⅔)',
        path: 'dosing.schedule.days.0',
      },
      {
        from: 5,
        to: 5,
        isAbout: true,
        label: '≈ ⅓',
        name: 'NCT00000001, infusion of cells: about day +5 (⅓)',
        path: 'dosing.schedule.days.1',
      },
    ])
  })
})

describe('the rows of agents', () => {
  it('stand in the order of what they are for, with their days as runs', () => {
    const rows = calendar({
      agents: [
        agent({
          agent: 'abatacept',
          role: 'gvhdProphylaxis',
          days: [-1, 7, 8, 28],
          route: 'intravenous',
          condition: 'the last only in some',
        }),
        agent({ part: 'part 1' }),
      ],
    })
    expect(rows.map(({ title, remarks, marks }) => [title, remarks, marks.map(({ from, to }) => [from, to])])).toEqual([
      ['cells', [], []],
      ['lymphodepletion, part 1', ['days −5 to −3'], [[-5, -3]]],
      [
        'GVHD prophylaxis',
        ['days −1, +7, +8, +28', 'intravenous', 'the last only in some'],
        [
          [-1, -1],
          [7, 8],
          [28, 28],
        ],
      ],
    ])
  })

  it('say where no day is stated', () => {
    const [, row] = calendar({ agents: [agent({ days: [] })] })
    expect([row?.marks, row?.instead]).toEqual([[], 'days not stated'])
  })

  it('come after the transplant', () => {
    const rows = calendar({ schedule: { ...NOTHING, transplantDays: [{ day: 0, evidence }] }, agents: [agent({})] })
    expect(rows.map(({ kind }) => kind)).toEqual(['cells', 'transplant', 'lymphodepletion'])
    expect(rows[1]?.marks[0]?.name).toBe('NCT00000001, transplant of stem cells: day 0')
  })
})
