import { describe, expect, it } from 'vitest'
import { level, read } from '@/tests/support/dosing-samples.ts'
import {
  describeAmount,
  describeCountedAmount,
  describeCountedCells,
  describeDose,
  describeLevelName,
  describeLevelRole,
  describeStatedAs,
} from './describe-dosing.ts'

describe('the words for a dose level', () => {
  it.each([
    ['cells/kg', '3×10⁷ /kg'],
    ['cells/m2', '3×10⁷ /m²'],
    ['cells', '3×10⁷ cells'],
  ] as const)('an amount in %s', (unit, words) => expect(describeAmount(3e7, unit)).toBe(words))

  it('a range in place of its upper end', () => {
    expect(describeDose(level({ amount: 3e6, range: { from: 1e6, to: 3e6 } }))).toBe('1×10⁶ – 3×10⁶ /kg')
    expect(describeDose(level({ amount: 3e6 }))).toBe('3×10⁶ /kg')
    expect(describeDose(level({ amount: 3e6, range: { from: 3e6, to: 3e6 } }))).toBe('3×10⁶ /kg')
  })

  it.each([
    ['NK', 'NK', 'NK cells'],
    ['CAR-positive NK', 'CAR positive NK cells', 'CAR-positive NK cells'],
    ['CD3-CD56+', 'NK-cells (CD3-CD56+)', 'CD3−CD56+ NK cells (in the text: “NK-cells (CD3-CD56+)”)'],
    ['modified NK', 'cells', 'modified NK cells (in the text: “cells”)'],
    ['T', 'lymphocytes', 'T cells (in the text: “lymphocytes”)'],
  ] as const)('%s cells, “%s” in the text', (value, words, described) =>
    expect(describeCountedCells({ ...read(value), words })).toBe(described),
  )

  it('of which no text says what is counted, or of what', () => {
    expect(describeCountedCells(null)).toBe('not stated')
    expect(describeStatedAs(null)).toBe('not stated')
  })

  it('says what an amount counts as one says it', () => {
    expect(describeCountedAmount(3e7, level({ counted: 'NK' }))).toBe('3×10⁷ NK cells/kg')
    expect(describeCountedAmount(1e8, level({ unit: 'cells', counted: 'CAR-T' }))).toBe('1×10⁸ CAR-T cells')
    expect(describeCountedAmount(1e8, level({ unit: 'cells/m2', counted: null }))).toBe('1×10⁸ cells/m²')
  })

  it('says what is inferred', () => {
    expect(describeStatedAs(read('perInfusion', 'inferred'))).toBe('per infusion (inferred)')
    expect(describeStatedAs(read('total'))).toBe('total of all infusions')
  })

  it.each([
    ['Group A(low-dose group)', 1, 'Group A (low-dose group)'],
    ['Level 2', 2, 'Level 2'],
    [undefined, -1, 'level below the 1st'],
    [undefined, -2, '2nd level below the 1st'],
    [undefined, 1, '1st level'],
    [undefined, 3, '3rd level'],
    [undefined, 11, '11th level'],
  ])('the name %s of level %s', (label, order, name) =>
    expect(describeLevelName(level({ ...(label && { label }), order }))).toBe(name),
  )

  it.each([
    ['deEscalation', true, 'de-escalation level, only under a condition'],
    ['starting', false, 'starting level'],
    [undefined, false, ''],
  ] as const)('the role %s', (role, conditional, words) =>
    expect(describeLevelRole({ ...(role && { role }), conditional })).toBe(words),
  )
})
