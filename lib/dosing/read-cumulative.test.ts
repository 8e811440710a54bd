import { expect, it } from 'vitest'
import { level, read } from '@/tests/support/dosing-samples.ts'
import { readCumulative } from './read-cumulative.ts'

const schedule = { infusions: read(3), days: [], interval: null, route: null, infusionTime: null, transplantDays: [] }

it('multiplies a dose per infusion and leaves a total as it is stated, in one trial too', () => {
  const levels = [
    level({ amount: 1e6, order: 1, statedAs: 'perInfusion' }),
    level({ amount: 5e6, order: 2, statedAs: 'total' }),
  ]
  expect(readCumulative(levels, schedule, [])).toEqual([
    { order: 1, amount: 3e6, arithmetic: '3 × 1×10⁶ = 3×10⁶ cells/kg' },
    { order: 2, amount: 5e6, arithmetic: 'stated as the total: 5×10⁶ cells/kg' },
  ])
})
