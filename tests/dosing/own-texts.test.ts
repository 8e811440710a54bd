import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

// Ways of telling doses that the five trials do not have, in our own words.

function read(product: string, text: string) {
  const interventions = [{ type: null, name: product, description: null, armGroupLabels: [], otherNames: [] }]
  return readDosing(
    bareRecord({
      trial: { interventions, detailedDescription: text },
      evidence: {
        'interventions.0.name': [{ documentId: 'd1', start: 0, end: product.length, quote: product }],
        detailedDescription: [{ documentId: 'd1', start: 100, end: 100 + text.length, quote: text }],
      },
    }),
  )
}

type Expected = {
  levels: [amount: number, unit: string, counted: string | null][]
  infusions: number | null
  statedAs: string | null
  days?: number[]
  agents?: [agent: string, role: string, days: unknown][]
}

const CASES: [name: string, product: string, text: string, Expected][] = [
  [
    'by body surface, two infusions of one dose',
    'NK-92 cells',
    'There are two dose levels, 1 × 109 cells/m2 and 3 × 109 cells/m2. A course consists of two infusions of the same cell dose, a day apart.',
    {
      levels: [
        [1e9, 'cells/m2', 'NK'],
        [3e9, 'cells/m2', 'NK'],
      ],
      infusions: 2,
      statedAs: 'perInfusion',
    },
  ],
  [
    'a fixed dose in brackets, conditioning and prophylaxis told apart',
    'NK cells',
    'Patients have three fixed dose (1 x 108/kg) infusions of expanded NK cells on days -2, +7 and +28. The preparative regimen is busulfan on days -7 to -4. Tacrolimus and cyclophosphamide 50 mg/kg on days +3 and +4 are GVHD prophylaxis.',
    {
      levels: [[1e8, 'cells/kg', 'NK']],
      infusions: 3,
      statedAs: 'perInfusion',
      days: [-2, 7, 28],
      agents: [
        ['busulfan', 'conditioning', { from: -7, to: -4 }],
        ['tacrolimus', 'gvhdProphylaxis', [3, 4]],
        ['cyclophosphamide', 'gvhdProphylaxis', [3, 4]],
      ],
    },
  ],
  [
    'per dose, weekly, with lymphodepletion and a cytokine',
    'iNK cells',
    'Lymphodepletion is fludarabine 30 mg/m2 and cyclophosphamide 300 mg/m2 on Days -5, -4, and -3. iNK cells are given IV at 9 × 10^7 cells/dose or 3 × 10^8 cells/dose once weekly for 3 weeks. IL-2 6 million IU follows.',
    {
      levels: [
        [9e7, 'cells', 'NK'],
        [3e8, 'cells', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      agents: [
        ['fludarabine', 'lymphodepletion', [-5, -4, -3]],
        ['cyclophosphamide', 'lymphodepletion', [-5, -4, -3]],
        ['IL-2', 'cytokine', []],
      ],
    },
  ],
  [
    'a split dose and its parts',
    'CD19 CAR-T cells',
    'A total dose of 3x10^6 CAR-T cells/kg is infused as a split dose over three days:\n* Day 0, 10% fraction: 3x10^5 CAR-T cells/kg\n* Day 1, 30% fraction: 9x10^5 CAR-T cells/kg',
    { levels: [[3e6, 'cells/kg', 'CAR-T']], infusions: 3, statedAs: 'total' },
  ],
  [
    'a limit for heavy patients is no level',
    'CAR-T cells',
    'Each gets 2 × 10^6 CAR-positive viable T cells per kg of body weight, with a maximum of 2 × 10^8 CAR-positive viable T cells, in a single infusion.',
    { levels: [[2e6, 'cells/kg', 'CAR-positive']], infusions: 1, statedAs: 'perInfusion' },
  ],
  [
    'what the graft must hold is no dose',
    'NK cells',
    'The graft should hold at least 5×10^6 CD34+ cells/kg. NK cells are infused on day +7 at 10 million cells per kilogram.',
    { levels: [[1e7, 'cells/kg', 'NK']], infusions: 1, statedAs: 'perInfusion', days: [7] },
  ],
  [
    'two products',
    'Treg',
    'On day -4 patients are given 2×10^6/kg Tregs, and on day 0 1×10^6/kg conventional T cells.',
    {
      levels: [
        [1e6, 'cells/kg', 'T'],
        [2e6, 'cells/kg', 'Treg'],
      ],
      infusions: null,
      statedAs: null,
    },
  ],
  [
    'one dose by weight, one for the heavy',
    'anti-CD7 CAR-T cells',
    'A single dose of 0.6-6.0×10^8 CAR-T cells will be infused from 50 kg on, below it 1.2 x 10^6/kg CAR-T cells.',
    {
      levels: [
        [6e8, 'cells', 'CAR-T'],
        [1.2e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  ],
]

describe('doses told in other ways', () => {
  it.each(CASES)('%s', (_, product, text, expected) => {
    const { doseLevels, schedule, agents } = read(product, text)
    expect(
      doseLevels.map(({ amount, unit, countedCells }) => [amount.value, unit.value, countedCells?.value ?? null]),
    ).toEqual(expected.levels)
    expect(schedule.infusions?.value ?? null).toBe(expected.infusions)
    expect(doseLevels[0]?.statedAs?.value ?? null).toBe(expected.statedAs)
    if (expected.days) expect(schedule.days.map(({ day }) => day)).toEqual(expected.days)
    if (expected.agents) expect(agents.map(({ agent, role, days }) => [agent, role, days])).toEqual(expected.agents)
  })

  it('knows a level that is given only if another is not tolerated, and how many get each', () => {
    const { doseLevels } = read(
      'NK cells',
      'Cohort A (n=3): 1 × 10^7 NK cells/kg; cohort B (n=6): 5 × 10^7 NK cells/kg. If two DLTs occur, the dose is reduced to 5 × 10^6 NK cells/kg.',
    )
    expect(
      doseLevels.map(({ label, amount, order, conditional, role, participants }) => [
        label,
        amount.value,
        order,
        conditional,
        role,
        participants?.value,
      ]),
    ).toEqual([
      [undefined, 5e6, -1, true, 'deEscalation', undefined],
      ['Cohort A', 1e7, 1, false, undefined, 3],
      ['cohort B', 5e7, 2, false, undefined, 6],
    ])
  })

  it('has nothing of a trial that gives no cells', () => {
    const dosing = read(
      'salbutamol',
      'Mast cells and 1.0×109/L eosinophils are counted; 40 million people have asthma.',
    )
    expect(dosing.doseLevels).toEqual([])
    expect(dosing.product.kind).toBeNull()
    expect(dosing.openPoints).toEqual([])
  })
})
