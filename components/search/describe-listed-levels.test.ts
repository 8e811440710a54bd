import { describe, expect, it } from 'vitest'
import { level } from '@/tests/support/dosing-samples.ts'
import { describeListedLevels, describeListedLevelsInLine } from './describe-listed-levels.ts'

describe('the dose levels of a trial in the list', () => {
  it('says which range is inferred, and all in one line', () => {
    const levels = [level({ amount: 1e7 }), level({ amount: 5e7, basis: 'inferred' }), level({ unit: 'cells' })]
    expect(describeListedLevels(levels).map(({ inferred }) => inferred)).toEqual([true, false])
    expect(describeListedLevelsInLine(levels)).toBe(
      '1 – 5 ×10⁷ /kg (inferred), per infusion, NK cells; 1×10⁷ cells, per infusion, NK cells',
    )
    expect(describeListedLevelsInLine([])).toBe('')
  })

  it.each([
    ['none', [], []],
    ['one', [level({})], [['1×10⁷ /kg', 'per infusion, NK cells']]],
    [
      'lowest to highest, in whatever order',
      [level({ amount: 4e7 }), level({ amount: 1e7 }), level({ amount: 2e7 })],
      [['1 – 4 ×10⁷ /kg', 'per infusion, NK cells']],
    ],
    [
      'what is not stated',
      [level({ statedAs: null, counted: null })],
      [['1×10⁷ /kg', 'per infusion or total not stated, counted cells not stated']],
    ],
    [
      'an inferred amount',
      [level({ amount: 5e6 }), level({ amount: 3e7, basis: 'inferred', statedAs: 'total' })],
      [
        ['5×10⁶ /kg', 'per infusion, NK cells'],
        ['3×10⁷ /kg', 'total of all infusions, NK cells'],
      ],
    ],
    [
      'other units and other cells, never in one range',
      [level({}), level({ amount: 1e8, unit: 'cells' }), level({ amount: 2e6, counted: 'CD34+' })],
      [
        ['1×10⁷ /kg', 'per infusion, NK cells'],
        ['1×10⁸ cells', 'per infusion, NK cells'],
        ['2×10⁶ /kg', 'per infusion, CD34+ cells'],
      ],
    ],
  ])('%s', (_, levels, words) =>
    expect(describeListedLevels(levels).map(({ range, of }) => [range, of])).toEqual(words),
  )
})
