import { describe, expect, it } from 'vitest'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { read } from '@/tests/support/dosing-samples.ts'
import { describeInfusionDays, describeInterval, describeSchedule, describeShare } from './describe-schedule.ts'

const evidence = read(0).evidence
const on = (day: number, about = false, share?: number) => ({
  day,
  about,
  evidence,
  ...(share !== undefined && { share }),
})

describe('the words for a schedule', () => {
  it.each([
    [{ from: 96, to: 120, unit: 'hours' }, 'every 96–120 hours'],
    [{ from: 1, to: 1, unit: 'weeks' }, 'weekly'],
    [{ from: 1, to: 1, unit: 'days' }, 'daily'],
    [{ from: 2, to: 2, unit: 'weeks' }, 'every 2 weeks'],
  ] as const)('%o', (interval, words) => expect(describeInterval(interval)).toBe(words))

  it('days with their share of the total', () =>
    expect(describeInfusionDays([on(-12, false, 0.667), on(5, true, 0.333), on(0)])).toBe(
      'day −12 (⅔), about day +5 (⅓), day 0',
    ))

  it.each([
    [0.5, '½'],
    [0.25, '¼'],
    [0.4, '40%'],
    [0.125, '12.5%'],
  ])('a share of %d', (share, words) => expect(describeShare(share)).toBe(words))

  it.each([
    ['nothing', {}, 'not stated'],
    ['two days', { infusions: read(2), days: [on(0), on(7)] }, '2 infusions: day 0, day +7'],
    [
      'an interval',
      { infusions: read(3), interval: read({ from: 96, to: 120, unit: 'hours' as const }) },
      '3 infusions, every 96–120 hours; days not stated',
    ],
    [
      'only how often',
      { interval: read({ from: 1, to: 1, unit: 'weeks' as const }) },
      'weekly; number not stated; days not stated',
    ],
    ['one day', { days: [on(0)] }, 'day 0; number not stated'],
    ['an inferred number', { infusions: read(1, 'inferred'), days: [on(0)] }, '1 infusion (inferred): day 0'],
  ])('where %s is stated', (_, schedule, words) =>
    expect(describeSchedule({ ...NO_DOSING.schedule, ...schedule })).toBe(words),
  )
})
