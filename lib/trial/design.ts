import { z } from 'zod'

// The design of a study, in the terms of ClinicalTrials.gov API v2 (`designModule`).

export const StudyType = z.enum(['INTERVENTIONAL', 'OBSERVATIONAL', 'EXPANDED_ACCESS'])
export type StudyType = z.infer<typeof StudyType>
export const STUDY_TYPE_LABELS: Record<StudyType, string> = {
  INTERVENTIONAL: 'Interventional',
  OBSERVATIONAL: 'Observational',
  EXPANDED_ACCESS: 'Expanded access',
}

export const Allocation = z.enum(['RANDOMIZED', 'NON_RANDOMIZED', 'NA'])
export type Allocation = z.infer<typeof Allocation>
export const ALLOCATION_LABELS: Record<Allocation, string> = {
  RANDOMIZED: 'Randomized',
  NON_RANDOMIZED: 'Non-randomized',
  NA: 'Not applicable',
}

export const InterventionModel = z.enum(['SINGLE_GROUP', 'PARALLEL', 'CROSSOVER', 'FACTORIAL', 'SEQUENTIAL'])
export type InterventionModel = z.infer<typeof InterventionModel>
export const INTERVENTION_MODEL_LABELS: Record<InterventionModel, string> = {
  SINGLE_GROUP: 'Single group',
  PARALLEL: 'Parallel',
  CROSSOVER: 'Crossover',
  FACTORIAL: 'Factorial',
  SEQUENTIAL: 'Sequential',
}

export const PrimaryPurpose = z.enum([
  'TREATMENT',
  'PREVENTION',
  'DIAGNOSTIC',
  'ECT',
  'SUPPORTIVE_CARE',
  'SCREENING',
  'HEALTH_SERVICES_RESEARCH',
  'BASIC_SCIENCE',
  'DEVICE_FEASIBILITY',
  'OTHER',
])
export type PrimaryPurpose = z.infer<typeof PrimaryPurpose>
export const PRIMARY_PURPOSE_LABELS: Record<PrimaryPurpose, string> = {
  TREATMENT: 'Treatment',
  PREVENTION: 'Prevention',
  DIAGNOSTIC: 'Diagnostic',
  ECT: 'Educational, counseling or training',
  SUPPORTIVE_CARE: 'Supportive care',
  SCREENING: 'Screening',
  HEALTH_SERVICES_RESEARCH: 'Health services research',
  BASIC_SCIENCE: 'Basic science',
  DEVICE_FEASIBILITY: 'Device feasibility',
  OTHER: 'Other',
}

export const Masking = z.enum(['NONE', 'SINGLE', 'DOUBLE', 'TRIPLE', 'QUADRUPLE'])
export type Masking = z.infer<typeof Masking>
export const MASKING_LABELS: Record<Masking, string> = {
  NONE: 'None (open label)',
  SINGLE: 'Single',
  DOUBLE: 'Double',
  TRIPLE: 'Triple',
  QUADRUPLE: 'Quadruple',
}

export const WhoMasked = z.enum(['PARTICIPANT', 'CARE_PROVIDER', 'INVESTIGATOR', 'OUTCOMES_ASSESSOR'])
export type WhoMasked = z.infer<typeof WhoMasked>
export const WHO_MASKED_LABELS: Record<WhoMasked, string> = {
  PARTICIPANT: 'Participant',
  CARE_PROVIDER: 'Care provider',
  INVESTIGATOR: 'Investigator',
  OUTCOMES_ASSESSOR: 'Outcomes assessor',
}

export const ObservationalModel = z.enum([
  'COHORT',
  'CASE_CONTROL',
  'CASE_ONLY',
  'CASE_CROSSOVER',
  'ECOLOGIC_OR_COMMUNITY',
  'FAMILY_BASED',
  'DEFINED_POPULATION',
  'NATURAL_HISTORY',
  'OTHER',
])
export type ObservationalModel = z.infer<typeof ObservationalModel>
export const OBSERVATIONAL_MODEL_LABELS: Record<ObservationalModel, string> = {
  COHORT: 'Cohort',
  CASE_CONTROL: 'Case-control',
  CASE_ONLY: 'Case-only',
  CASE_CROSSOVER: 'Case-crossover',
  ECOLOGIC_OR_COMMUNITY: 'Ecologic or community',
  FAMILY_BASED: 'Family-based',
  DEFINED_POPULATION: 'Defined population',
  NATURAL_HISTORY: 'Natural history',
  OTHER: 'Other',
}

export const TimePerspective = z.enum(['RETROSPECTIVE', 'PROSPECTIVE', 'CROSS_SECTIONAL', 'OTHER'])
export type TimePerspective = z.infer<typeof TimePerspective>
export const TIME_PERSPECTIVE_LABELS: Record<TimePerspective, string> = {
  RETROSPECTIVE: 'Retrospective',
  PROSPECTIVE: 'Prospective',
  CROSS_SECTIONAL: 'Cross-sectional',
  OTHER: 'Other',
}
