import { describe, expect, it, test } from 'vitest'
import type { Passage } from './collect-passages.ts'
import { readCellDoses } from './read-cell-doses.ts'

const passage = (text: string): Passage => ({ field: 'detailedDescription', documentId: 'd1', start: 0, text })
const read = (text: string) =>
  readCellDoses(passage(text)).map(({ value, unit, counted }) => [value, unit.value, counted?.value ?? null])

describe('readCellDoses', () => {
  it.each<[string, [number, string, string | null][]]>([
    ['9×10\\^7NK/kg', [[9e7, 'cells/kg', 'NK']]],
    ['at 5 x 10^6 NK cells per kg body weight', [[5e6, 'cells/kg', 'NK']]],
    ['2 x 10(6) NK cells/kg', [[2e6, 'cells/kg', 'NK']]],
    ['1×107 CAR-positive cells/kg', [[1e7, 'cells/kg', 'CAR-positive']]],
    ['a flat dose of 3 x 10^8 CAR-NK cells', [[3e8, 'cells', 'CAR-NK']]],
    ['1 billion viable cells per infusion', [[1e9, 'cells', 'viable']]],
    ['50 million CAR+ T cells', [[5e7, 'cells', 'CAR-positive']]],
    ['100,000,000 mesenchymal stem cells', [[1e8, 'cells', 'mesenchymal']]],
    ['1 million MSCs/kg', [[1e6, 'cells/kg', 'mesenchymal']]],
    ['2 × 109 cells/m2', [[2e9, 'cells/m2', null]]],
    ['5E6 Tregs/kg', [[5e6, 'cells/kg', 'Treg']]],
    ['3 x 10e7 total nucleated cells/kg', [[3e7, 'cells/kg', 'nucleated']]],
    ['1.5 × 10⁸ CD3-CD56+ cells', [[1.5e8, 'cells', 'CD3-CD56+']]],
    ['1x10^6 transduced T cells/kg (±20%)', [[1e6, 'cells/kg', 'transduced']]],
    [
      'doses of 0.5, 1.0, and 2.0×10^6 NK cells/kg',
      [
        [5e5, 'cells/kg', 'NK'],
        [1e6, 'cells/kg', 'NK'],
        [2e6, 'cells/kg', 'NK'],
      ],
    ],
    [
      'escalating: 2x10e7/kg, 5x10e7/kg and 1x10e8/kg',
      [
        [2e7, 'cells/kg', null],
        [5e7, 'cells/kg', null],
        [1e8, 'cells/kg', null],
      ],
    ],
    [
      '(6×10^8 cells, 1×10^9 cells, 1.5×10^9 cells)',
      [
        [6e8, 'cells', null],
        [1e9, 'cells', null],
        [1.5e9, 'cells', null],
      ],
    ],
    [
      'dose level 1: 1×10^6; dose level 2: 3×10^6 CAR-T cells/kg',
      [
        [1e6, 'cells/kg', 'CAR-T'],
        [3e6, 'cells/kg', 'CAR-T'],
      ],
    ],
    [
      'four dose levels: 1.0, 1.5, 2, 2.5 × 10⁷ cells each',
      [
        [1e7, 'cells', null],
        [1.5e7, 'cells', null],
        [2e7, 'cells', null],
        [2.5e7, 'cells', null],
      ],
    ],
    ['1x10\\^6\\~1x10\\^7 cells/kg', [[1e7, 'cells/kg', null]]],
    ['1-5x10^8 CART22 cells', [[5e8, 'cells', 'CAR-T']]],
    ['one to three million cells per kg', [[3e6, 'cells/kg', null]]],
    ['half a million cells per kg', [[5e5, 'cells/kg', null]]],
    ['10M, 30M and 100M CAR-T cells', [10, 30, 100].map(n => [n * 1e6, 'cells', 'CAR-T'])],
    ['(0.5-2)×10^6/kg', [[2e6, 'cells/kg', null]]],
    ['5×10^8±30% and 2×10^9±30% TCR-T cells', [5e8, 2e9].map(n => [n, 'cells', 'T'])],
    ['2×10⁶ ± 0.4×10⁶ MSC/kg', [[2e6, 'cells/kg', 'mesenchymal']]],
    ['(5 ± 1) × 10^6 MSC/kg', [[5e6, 'cells/kg', 'mesenchymal']]],
    ['1e6, 3e6 and 10e6 MSC/kg', [1e6, 3e6, 1e7].map(n => [n, 'cells/kg', 'mesenchymal'])],
    ['1×10^6 (DL1), 3×10^6 (DL2) CAR+ T cells/kg', [1e6, 3e6].map(n => [n, 'cells/kg', 'CAR-positive'])],
    ['CAR-T cell dose (×10^6/kg): 1, 3, 10', [1e6, 3e6, 1e7].map(n => [n, 'cells/kg', null])],
    ['1, 3 and 10 (×10^6 CAR-T cells/kg)', [1e6, 3e6, 1e7].map(n => [n, 'cells/kg', 'CAR-T'])],
    ['1×10^6 - 3×10^6 - 1×10^7 cells/kg', [1e6, 3e6, 1e7].map(n => [n, 'cells/kg', null])],
    ['raised from 4×10^7 over 1×10^8 to 3×10^8 cells', [4e7, 1e8, 3e8].map(n => [n, 'cells', null])],
    ['1×10^6 cells/kg, 3×10^6 and 1×10^7', [1e6, 3e6, 1e7].map(n => [n, 'cells/kg', null])],
    ['1×10^7 NK cells, 3×10^7 NK cells. All doses are per kg of weight.', [1e7, 3e7].map(n => [n, 'cells/kg', 'NK'])],
    ['MSC: 5×10^7 by vein', [[5e7, 'cells', 'mesenchymal']]],
    ['CIK cells ≥ 1.0×10^10 per infusion', [[1e10, 'cells', null]]],
    ['2.5x10^6 CD34+/kg', [[2.5e6, 'cells/kg', 'CD34+']]],
    ['1×10^{7} NK cells/kg or 3 \\times 10^(7) NK cells/kg', [1e7, 3e7].map(n => [n, 'cells/kg', 'NK'])],
    ['1×10<sup>7</sup> cells/kg', [[1e7, 'cells/kg', null]]],
    ['1.2×10^8 tumor-infiltrating lymphocytes', [[1.2e8, 'cells', 'T']]],
    ['1×10^9, 3×10^9 or 1×10^10 NK-92 cells/m2', [1e9, 3e9, 1e10].map(n => [n, 'cells/m2', 'NK'])],
    [
      'the first at 2,5×10^6 and the second at 7,5×10^6 NK cells per kg',
      [2.5e6, 7.5e6].map(n => [n, 'cells/kg', 'NK']),
    ],
    [
      'doses go up from 5 million to 10 million and 50 million CD3+ cells/kg',
      [5e6, 1e7, 5e7].map(n => [n, 'cells/kg', 'CD3+']),
    ],
    ['cohorts 0.5, 1.0 and 2.0×10^9 NK cells', [5e8, 1e9, 2e9].map(n => [n, 'cells', 'NK'])],
    ['CAR T cells weekly: 2×10^6 in cycle 1, 10×10^6 in cycles 2 and 3', [2e6, 1e7].map(n => [n, 'cells', null])],
    ['infused once at not less than 5×10^6 CD34+ cells/kg', [[5e6, 'cells/kg', 'CD34+']]],
    ['a dose of at least 3.0 × 10^6 viable CD34+ cells/kg', [[3e6, 'cells/kg', 'CD34+']]],
  ])('%s', (text, doses) => expect(read(text)).toEqual(doses))

  it.each([
    'HBV-DNA ≥1×10^3 copies/mL',
    'neutrophils above 1.0×109/L and platelets 50×109/L',
    'bilirubin ≤ 2.0×ULN',
    'IL-2 at 6 million IU, 9 x 10^6 units',
    'fludarabine 30 mg/m2 and 10 mg/kg of thiotepa',
    'vials of 10 ml hold 1×108 cells',
    '1×10^7 cells/mL in a bag',
    '0.5x10\\^8 cells/5mL',
    'fourteen million persons, 334 million people, 30000000 patients',
    'a graft with at least 2×10^6 CD34+ cells/kg',
    'leukapheresis to collect 5×10^9 mononuclear cells',
    'more than 1×10^5 leukemia cells',
    'mice were given 1×10^6 cells',
    '2×10^13 vg/kg of the vector',
    '1×10^9 CFU once a day',
    'platelet transfusion of 3×10^11 platelets',
    'MRD below 1 in 10^6 cells',
    'HIV DNA above 100 copies/10^6 CD4+ T cells',
    'CD3+ cells in the product must be under 1 × 10^5/kg',
    'no more than 5×10^4 T cells/kg may be left',
    'the dose is capped at 5 × 10^8 cells',
    'in steps of 5×10^6 cells',
    'expanded to 10 billion cells',
    'an earlier trial used 1×10^7 cells/kg',
    'Lactobacillus 1×10^9 cells daily',
    'a transplant of 2-5×10^6 CD34+ cells/kg',
    'patients collect at least 2×10^6 CD34+ cells/kg, and 5×10^6 CD34+ cells/kg in four days',
    'if 1×10^6/kg cannot be reached',
    '1×10^6 irradiated feeder cells',
    'a bank wants 5×10^9 NK cells of each donor',
    'the run produces 1×10^10 NK cells',
    '2×10^6/kg are kept unmodified as a rescue',
  ])('no dose in %s', text => expect(read(text)).toEqual([]))

  it.each([
    ['Level 1: 1×10^6/kg', 'Level 1'],
    ['Level −1: 3×10^5 cells/kg', 'Level −1'],
    ['DL2 (3 x 10^6 cells/kg)', 'DL2'],
    ['low (1×10^6 cells/kg)', 'low'],
    ['Dose group B: 3×10^6 cells/kg', 'Dose group B'],
    ['cohort 3 will get 3×10^6 cells/kg', 'cohort 3'],
    ['Patients get 3×10^6 cells/kg', undefined],
    ['after level 1 was tolerated, others get 3×10^6 cells/kg', undefined],
  ])('the level of “%s” is called %s', (text, label) =>
    expect(readCellDoses(passage(text))[0]?.label?.text).toBe(label),
  )

  it('tells bounds, ranges, lost superscripts and doses per infusion', () => {
    const [lowest, target, most] = readCellDoses(
      passage('minimum 1×10^6 cells/kg, target 2×106 cells/kg, maximum 5×10^6 cells/kg'),
    )
    expect([lowest?.bound, target?.bound, most?.bound]).toEqual(['lower', undefined, 'upper'])
    expect(target?.inferred).toContain('superscript')
    expect(readCellDoses(passage('1 to 5 × 10^6 cells/kg'))[0]?.range).toEqual({ from: 1e6, to: 5e6 })
    expect(readCellDoses(passage('2×10^8 cells per infusion'))[0]?.perInfusion).toBeDefined()
  })

  test('what it quotes holds the figure', () => {
    const text = 'Then, at DL 1, 2 × 10\\^6 CAR+ T cells/kg are given; at DL 2, 4 × 10\\^6 CAR+ T cells/kg.'
    for (const { start, end } of readCellDoses(passage(text)))
      expect(text.slice(start, end)).toMatch(/^\d × 10\\\^6 .*kg$/)
  })
})
