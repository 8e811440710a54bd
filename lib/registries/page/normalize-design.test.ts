import { describe, expect, it, test } from 'vitest'
import * as design from '@/lib/trial/design.ts'
import {
  normalizeAllocation,
  normalizeInterventionModel,
  normalizeMasking,
  normalizeObservationalModel,
  normalizePrimaryPurpose,
  normalizeStudyType,
  normalizeTimePerspective,
  normalizeWhoMasked,
} from './normalize-design.ts'

type Case = [normalize: (phrase: string) => unknown, phrase: string, value: unknown]

test.each<Case>([
  [normalizeStudyType, 'INTERVENTIONAL', 'INTERVENTIONAL'],
  [normalizeStudyType, ' Interventional', 'INTERVENTIONAL'],
  [normalizeStudyType, 'Interventional clinical trial of medicinal product', 'INTERVENTIONAL'],
  [normalizeStudyType, 'OBSERVATIONAL [PATIENT_REGISTRY]', 'OBSERVATIONAL'],
  [normalizeStudyType, 'Expanded Access', 'EXPANDED_ACCESS'],
  [normalizeStudyType, 'Basic science', undefined],
  [normalizeStudyType, '', undefined],
  [normalizeAllocation, 'N/A', 'NA'],
  [normalizeAllocation, 'NA', 'NA'],
  [normalizeAllocation, 'Randomized', 'RANDOMIZED'],
  [normalizeAllocation, 'Randomised', 'RANDOMIZED'],
  [normalizeAllocation, 'Non-Randomized', 'NON_RANDOMIZED'],
  [normalizeAllocation, 'NON_RANDOMIZED', 'NON_RANDOMIZED'],
  [normalizeAllocation, 'Not randomized', undefined],
  [normalizeAllocation, 'Not specified', undefined],
  [normalizeInterventionModel, 'Single Group Assignment', 'SINGLE_GROUP'],
  [normalizeInterventionModel, 'SINGLE_GROUP', 'SINGLE_GROUP'],
  [normalizeInterventionModel, 'Parallel Assignment', 'PARALLEL'],
  [normalizeInterventionModel, 'Crossover  Assignment', 'CROSSOVER'],
  [normalizeInterventionModel, 'cross-over', 'CROSSOVER'],
  [normalizeInterventionModel, 'Sequential Assignment', 'SEQUENTIAL'],
  [normalizeInterventionModel, 'COHORT', undefined],
  [normalizeInterventionModel, 'Not specified', undefined],
  [normalizePrimaryPurpose, 'Treatment', 'TREATMENT'],
  [normalizePrimaryPurpose, 'Supportive Care', 'SUPPORTIVE_CARE'],
  [normalizePrimaryPurpose, 'Educational/Counseling/Training', 'ECT'],
  [normalizePrimaryPurpose, 'Care', undefined],
  [normalizeMasking, 'None (Open label)', 'NONE'],
  [normalizeMasking, 'NONE', 'NONE'],
  [normalizeMasking, 'open-label', 'NONE'],
  [normalizeMasking, 'Single Blind', 'SINGLE'],
  [normalizeMasking, 'Double-blind', 'DOUBLE'],
  [normalizeMasking, 'DOUBLE', 'DOUBLE'],
  [normalizeMasking, 'Triple Blind', 'TRIPLE'],
  [normalizeMasking, 'Quadruple Masked', 'QUADRUPLE'],
  [normalizeMasking, 'Double (Participant, Investigator)', 'DOUBLE'],
  [normalizeMasking, 'Double (dummy)', undefined],
  [normalizeMasking, 'Blinded', undefined],
  [normalizeWhoMasked, 'Participants', ['PARTICIPANT']],
  [
    normalizeWhoMasked,
    'Participants Caregivers Investigators Outcome Assessors',
    ['PARTICIPANT', 'CARE_PROVIDER', 'INVESTIGATOR', 'OUTCOMES_ASSESSOR'],
  ],
  [normalizeWhoMasked, 'PARTICIPANT, OUTCOMES_ASSESSOR', ['PARTICIPANT', 'OUTCOMES_ASSESSOR']],
  [normalizeWhoMasked, 'Care Provider and Investigator', ['CARE_PROVIDER', 'INVESTIGATOR']],
  [normalizeWhoMasked, 'Care givers', ['CARE_PROVIDER']],
  [normalizeWhoMasked, 'Participants Statisticians', undefined],
  [normalizeWhoMasked, '', undefined],
  [normalizeObservationalModel, 'Case-Control', 'CASE_CONTROL'],
  [normalizeObservationalModel, 'CASE_ONLY', 'CASE_ONLY'],
  [normalizeObservationalModel, 'Ecologic or Community', 'ECOLOGIC_OR_COMMUNITY'],
  [normalizeObservationalModel, 'Parallel', undefined],
  [normalizeTimePerspective, 'Cross-Sectional', 'CROSS_SECTIONAL'],
  [normalizeTimePerspective, 'PROSPECTIVE ', 'PROSPECTIVE'],
  [normalizeTimePerspective, 'Longitudinal', undefined],
])('%o of %j is %j', (normalize, phrase, value) => expect(normalize(phrase)).toEqual(value))

describe('our own values and labels are read', () => {
  test.each([
    [normalizeStudyType, design.STUDY_TYPE_LABELS],
    [normalizeAllocation, design.ALLOCATION_LABELS],
    [normalizeInterventionModel, design.INTERVENTION_MODEL_LABELS],
    [normalizeMasking, design.MASKING_LABELS],
    [normalizeObservationalModel, design.OBSERVATIONAL_MODEL_LABELS],
    [normalizeTimePerspective, design.TIME_PERSPECTIVE_LABELS],
  ])('%o', (normalize, labels) => {
    for (const [value, label] of Object.entries(labels)) {
      expect(normalize(value)).toBe(value)
      expect(normalize(label)).toBe(value)
    }
  })

  it('takes the purposes by value', () => {
    for (const purpose of design.PrimaryPurpose.options) expect(normalizePrimaryPurpose(purpose)).toBe(purpose)
  })
})
