import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

// How often and as what a dose is told, in our own words.

const PRODUCT = 'NK cells'

function read(text: string) {
  const { doseLevels, schedule } = readDosing(
    bareRecord({
      trial: { detailedDescription: text },
      evidence: {
        'interventions.0.name': [{ documentId: 'd1', start: 0, end: PRODUCT.length, quote: PRODUCT }],
        detailedDescription: [{ documentId: 'd1', start: 100, end: 100 + text.length, quote: text }],
      },
    }),
  )
  return [schedule.infusions?.value ?? null, doseLevels[0]?.statedAs?.value ?? null]
}

describe('plans of infusions', () => {
  it.each<[string, number | null, string | null]>([
    ['Each patient receives one infusion of 1×10^8 CAR-NK cells on Day 0.', 1, 'perInfusion'],
    ['Patients receive 1×10^8 NK cells weekly for 4 weeks.', 4, 'perInfusion'],
    ['Patients receive 1×10^8 NK cells on Days 1, 8, 15.', 3, 'perInfusion'],
    ['NK cells are infused three times, 1×10^7 cells/kg each.', 3, 'perInfusion'],
    ['Two doses of 2×10^6 MSC/kg, one week apart.', 2, 'perInfusion'],
    ['Doses of 1×10^6, 3×10^6 and 1×10^7 cells/kg are compared.', null, null],
    ['1×10^8 NK cells per dose, two cycles of three infusions each.', 6, 'perInfusion'],
    ['NK cells 1×10^8/kg, three infusions per cycle, two cycles.', 6, 'perInfusion'],
    ['Up to 4 infusions of 1×10^9 NK cells.', null, 'perInfusion'],
    ['3 × 10^9 NK cells per instillation, twice a week for three weeks.', 6, 'perInfusion'],
    ['Injection of 5×10^7 MSCs at months 0, 3 and 6.', 3, 'perInfusion'],
    ['NK cells at 3×10^7/kg q2w × 4.', 4, null],
    ['The cells are given once, 1×10^6/kg.', 1, 'perInfusion'],
    ['Group 1 receives 1×10^6 MSC/kg once, group 2 twice.', null, null],
    ['The dose is 1×10^8 NK cells per infusion on days 1 and 15 of each 28-day cycle.', null, 'perInfusion'],
    [
      'Fludarabine on days -5 to -3 precedes a single infusion. Levels are 1×10^6 and 3×10^6 CAR-T cells/kg.',
      1,
      'perInfusion',
    ],
    ['The graft is infused on day 0. NK cells, 1×10^7/kg, are infused on day 7.', 1, 'perInfusion'],
    ['A total dose of 3×10^8 NK cells, divided into 3 infusions.', 3, 'total'],
    ['A cumulative 3 x 10^8 NK cells over three infusions (days 0, 7, 14).', 3, 'total'],
    ['3 × 10^6 CAR-T cells/kg in total: one third on day 0, two thirds on day 7.', 2, 'total'],
    ['Half of the dose of 1×10^7 NK cells/kg is given on day 0 and the other half on day 2.', 2, 'total'],
    ['5 × 10^6 CAR-T cells/kg are spread over three days.', null, 'total'],
    ['1×10^9 NK cells are given in 3 infusions.', 3, null],
    ['Each patient is scheduled for three infusions of 1×10^8 NK cells.', 3, 'perInfusion'],
    ['NK cells, 1×10^8 per infusion, are infused on Days 1, 8 and 15 of a 28-day cycle.', 3, 'perInfusion'],
    ['NK cells, 1×10^8 per infusion, on Days 1 and 8 of a 28-day cycle, up to 4 cycles.', null, 'perInfusion'],
    ['Two infusions of 1×10^8 NK cells per cycle for 3 cycles.', 6, 'perInfusion'],
    ['One infusion of 1×10^8 NK cells is given in each of four cycles.', 4, 'perInfusion'],
    ['The first infusion is at baseline, the second after four weeks, each with 1×10^8 NK cells.', 2, 'perInfusion'],
    ['One infusion of 1×10^8 NK cells; a second infusion may follow the first one.', null, 'perInfusion'],
    ['Injection of 5×10^7 NK cells, repeated once after three months.', 2, 'perInfusion'],
    ['NK cells 1×10^8/kg twice weekly for 4 weeks.', 8, 'perInfusion'],
    ['Weekly infusions (six in all) of 1×10^9 NK cells.', 6, 'perInfusion'],
    ['Cohort 1: one infusion of 1×10^7/kg. Cohort 2: two infusions of 3×10^7/kg.', null, 'perInfusion'],
    ['Level 1: 1×10^7 cells/kg. Level 2: 3×10^7 cells/kg x 2.', null, 'perInfusion'],
    ['Levels are 1 and 3×10^8 NK cells. Cells are infused on Day 0.', 1, 'perInfusion'],
    ['1×10^9 NK cells are divided into 30 intramuscular injections.', null, 'total'],
    ['A total NK cell dose of 1×10^8/kg, divided over two infusions.', 2, 'total'],
    ['Half of the 1×10^9 NK cells are given on day 0, the remainder on day 3.', 2, 'total'],
    ['NK cells, 1×10^8 cells/kg, are infused on days 0 and 7, with cetuximab.', 2, 'perInfusion'],
  ])('%s', (text, infusions, statedAs) => expect(read(text)).toEqual([infusions, statedAs]))
})
