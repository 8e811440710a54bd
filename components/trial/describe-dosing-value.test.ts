import { expect, test } from 'vitest'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { agent, dosingRecord, level, read } from '@/tests/support/dosing-samples.ts'
import { describeField } from './describe-dosing-value.ts'

const { evidence } = read(0)
const record = dosingRecord('NCT00000001', {
  doseLevels: [
    level({ amount: 1e7, label: 'Group A(low-dose group)', participants: read(3) }),
    level({ amount: 3e7, range: { from: 2e7, to: 3e7 }, order: 2, statedAs: null }),
  ],
  schedule: {
    ...NO_DOSING.schedule,
    infusions: read(2),
    days: [
      { day: -12, about: false, share: 0.667, evidence },
      { day: 5, about: true, share: 0.333, evidence },
    ],
    transplantDays: [{ day: 0, evidence }],
  },
  agents: [agent({ dose: { amount: 40, unit: 'mg/m²/day' } })],
  product: { ...NO_DOSING.product, kind: read('CAR-NK'), targets: [read('CD16'), read('CD123')] },
  openPoints: [{ code: 'ages', field: 'minimumAge', message: 'ages differ', evidence }],
})

test.each([
  ['doseLevels', '1 – 3 ×10⁷ /kg, NK cells'],
  ['doseLevels.0', 'Group A (low-dose group): 1×10⁷ NK cells/kg'],
  ['doseLevels.0.amount', '1×10⁷ /kg'],
  ['doseLevels.1.amount', '2×10⁷ – 3×10⁷ /kg'],
  ['doseLevels.0.unit', 'Cells per kg of body weight'],
  ['doseLevels.0.countedCells', 'NK cells'],
  ['doseLevels.0.statedAs', 'per infusion'],
  ['doseLevels.1.statedAs', ''],
  ['doseLevels.0.participants', '3'],
  ['doseLevels.7', ''],
  ['schedule', '2 infusions: day −12 (⅔), about day +5 (⅓)'],
  ['schedule.infusions', '2 infusions'],
  ['schedule.days.1', 'about day +5 (⅓)'],
  ['schedule.interval', ''],
  ['schedule.transplantDays.0', 'day 0'],
  ['agents.0', 'fludarabine 40 mg/m²/day, days −5 to −3'],
  ['product.kind', 'CAR-NK'],
  ['product.targets', 'CD16, CD123'],
  ['openPoints.0', 'ages differ'],
])('dosing.%s reads "%s"', (path, words) => expect(describeField(record, `dosing.${path}`)).toBe(words))

test('other fields read as they do everywhere', () => expect(describeField(record, 'trialId')).toBe('NCT00000001'))
