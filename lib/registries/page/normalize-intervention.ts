import type { ArmGroupType } from '@/lib/trial/arm-group.ts'
import type { InterventionType } from '@/lib/trial/intervention.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * ClinicalTrials.gov API v2, enumeration `InterventionType`
 * (clinicaltrials.gov/data-api/about-api/study-data-structure#enum-InterventionType); undefined for an unknown phrase.
 */
export const normalizeInterventionType = phraseTable<InterventionType>({
  BEHAVIORAL: ['Behavioural'],
  BIOLOGICAL: ['Biological/Vaccine'],
  COMBINATION_PRODUCT: [],
  DEVICE: [],
  DIAGNOSTIC_TEST: [],
  DIETARY_SUPPLEMENT: [],
  DRUG: [],
  GENETIC: [],
  PROCEDURE: ['Procedure/Surgery'],
  RADIATION: [],
  OTHER: [],
})

/**
 * ClinicalTrials.gov API v2, enumeration `ArmGroupType`
 * (clinicaltrials.gov/data-api/about-api/study-data-structure#enum-ArmGroupType). Veeva adds the word "group".
 * Undefined for an unknown phrase: "Control group" may be any of four.
 */
export const normalizeArmGroupType = phraseTable<ArmGroupType>({
  EXPERIMENTAL: ['Experimental group'],
  ACTIVE_COMPARATOR: ['Active Comparator group'],
  PLACEBO_COMPARATOR: ['Placebo Comparator group'],
  SHAM_COMPARATOR: ['Sham Comparator group'],
  NO_INTERVENTION: ['No Intervention group', 'o Intervention'],
  OTHER: ['Other group'],
})
