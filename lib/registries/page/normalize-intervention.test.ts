import { expect, test } from 'vitest'
import { ARM_GROUP_TYPE_LABELS } from '@/lib/trial/arm-group.ts'
import { INTERVENTION_TYPE_LABELS } from '@/lib/trial/intervention.ts'
import { normalizeArmGroupType, normalizeInterventionType } from './normalize-intervention.ts'

test.each([
  ['DRUG', 'DRUG'],
  ['Drug', 'DRUG'],
  ['Diagnostic Test', 'DIAGNOSTIC_TEST'],
  ['dietary supplement', 'DIETARY_SUPPLEMENT'],
  ['COMBINATION_PRODUCT', 'COMBINATION_PRODUCT'],
  ['Behavioural', 'BEHAVIORAL'],
  ['Biological/Vaccine', 'BIOLOGICAL'],
  ['Drug: Rasburicase', undefined],
  ['Vaccine', undefined],
  ['', undefined],
])('intervention type of %j is %j', (phrase, type) => expect(normalizeInterventionType(phrase)).toBe(type))

test.each([
  ['EXPERIMENTAL', 'EXPERIMENTAL'],
  ['Experimental group', 'EXPERIMENTAL'],
  ['Active Comparator group', 'ACTIVE_COMPARATOR'],
  ['PLACEBO_COMPARATOR', 'PLACEBO_COMPARATOR'],
  ['Sham comparator', 'SHAM_COMPARATOR'],
  ['No Intervention group', 'NO_INTERVENTION'],
  ['o Intervention', 'NO_INTERVENTION'],
  ['Other group', 'OTHER'],
  ['Control group', undefined],
  ['1 participants in 1 patient group', undefined],
  ['group', undefined],
])('arm group type of %j is %j', (phrase, type) => expect(normalizeArmGroupType(phrase)).toBe(type))

test('our own values and labels are read', () => {
  for (const [type, label] of Object.entries(INTERVENTION_TYPE_LABELS))
    expect(normalizeInterventionType(label)).toBe(type)
  for (const [type, label] of Object.entries(ARM_GROUP_TYPE_LABELS)) expect(normalizeArmGroupType(label)).toBe(type)
})
