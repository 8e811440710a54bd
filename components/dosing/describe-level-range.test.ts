import { describe, expect, it } from 'vitest'
import { level } from '@/tests/support/dosing-samples.ts'
import { describeLevelRanges } from './describe-level-range.ts'

describe('describeLevelRanges', () => {
  it.each([
    ['no level', [], ''],
    ['one level', [level({ amount: 1e7 })], '1×10⁷ /kg, NK cells'],
    ['one power of ten', [level({ amount: 4e7 }), level({ amount: 1e7 })], '1 – 4 ×10⁷ /kg, NK cells'],
    ['two powers of ten', [level({ amount: 5e6 }), level({ amount: 3e7 })], '5×10⁶ – 3×10⁷ /kg, NK cells'],
    ['the same twice', [level({ amount: 1e7 }), level({ amount: 1e7 })], '1×10⁷ /kg, NK cells'],
    [
      'different cells and units',
      [
        level({ amount: 1e7 }),
        level({ amount: 2e6, counted: 'CD34+' }),
        level({ amount: 1e8, unit: 'cells', counted: null }),
      ],
      '1×10⁷ /kg, NK cells; 2×10⁶ /kg, CD34+ cells; 1×10⁸ cells',
    ],
  ])('%s', (_, levels, words) => expect(describeLevelRanges(levels)).toBe(words))
})
