import type {
  Allocation,
  InterventionModel,
  Masking,
  ObservationalModel,
  PrimaryPurpose,
  StudyType,
  TimePerspective,
  WhoMasked,
} from '@/lib/trial/design.ts'
import { phraseTable } from './phrase-table.ts'

// Enumerations of ClinicalTrials.gov API v2 (clinicaltrials.gov/data-api/about-api/study-data-structure) with the
// labels under which the site and its mirrors show them. Every function gives undefined for a phrase that is not known.

/** Enumeration `StudyType`; "… of medicinal product" is how MedPath shows records of the EU register. */
export const normalizeStudyType = phraseTable<StudyType>({
  INTERVENTIONAL: ['Interventional study', 'Interventional clinical trial of medicinal product'],
  OBSERVATIONAL: ['Observational study', 'Observational [Patient Registry]'],
  EXPANDED_ACCESS: [],
})

/** Enumeration `DesignAllocation`. */
export const normalizeAllocation = phraseTable<Allocation>({
  RANDOMIZED: ['Randomised'],
  NON_RANDOMIZED: ['Nonrandomized', 'Non-Randomised', 'Nonrandomised', 'on-Randomized'],
  NA: ['N/A', 'Not applicable', 'ot applicable'],
})

/** Enumeration `InterventionalAssignment`. */
export const normalizeInterventionModel = phraseTable<InterventionModel>({
  SINGLE_GROUP: ['Single Group Assignment'],
  PARALLEL: ['Parallel Assignment', 'Parallel group'],
  CROSSOVER: ['Crossover Assignment', 'Cross-over', 'Cross-over Assignment'],
  FACTORIAL: ['Factorial Assignment'],
  SEQUENTIAL: ['Sequential Assignment'],
})

/** Enumeration `PrimaryPurpose`. */
export const normalizePrimaryPurpose = phraseTable<PrimaryPurpose>({
  TREATMENT: [],
  PREVENTION: [],
  DIAGNOSTIC: [],
  ECT: ['Educational/Counseling/Training'],
  SUPPORTIVE_CARE: [],
  SCREENING: [],
  HEALTH_SERVICES_RESEARCH: [],
  BASIC_SCIENCE: ['Basic Science Research'],
  DEVICE_FEASIBILITY: [],
  OTHER: [],
})

const maskingOf = phraseTable<Masking>({
  NONE: ['None (Open label)', 'Open label', 'No masking', 'one (Open label)'],
  SINGLE: ['Single Blind', 'Single Masked', 'Single Blinded'],
  DOUBLE: ['Double Blind', 'Double Masked', 'Double Blinded'],
  TRIPLE: ['Triple Blind', 'Triple Masked', 'Triple Blinded'],
  QUADRUPLE: ['Quadruple Blind', 'Quadruple Masked', 'Quadruple Blinded'],
})

const WITH_MASKED_ROLES = /^([^()]+)\(([^()]+)\)$/

/** Enumeration `DesignMasking`. "Double (Participant, Investigator)" is read as well; the roles are `normalizeWhoMasked`'s. */
export function normalizeMasking(phrase: string): Masking | undefined {
  const roles = WITH_MASKED_ROLES.exec(phrase.trim())
  return maskingOf(phrase) ?? (roles?.[1] && roles[2] && normalizeWhoMasked(roles[2]) ? maskingOf(roles[1]) : undefined)
}

const maskedRoleOf = phraseTable<WhoMasked>({
  PARTICIPANT: ['Participants', 'Subject', 'Subjects'],
  CARE_PROVIDER: ['Care Providers', 'Caregiver', 'Caregivers'],
  INVESTIGATOR: ['Investigators'],
  OUTCOMES_ASSESSOR: ['Outcomes Assessors', 'Outcome Assessor', 'Outcome Assessors'],
})

const MASKED_ROLE =
  /participants?|subjects?|care[\s_-]?providers?|care[\s_-]?givers?|investigators?|outcomes?[\s_-]assessors?/gi

/**
 * Enumeration `WhoMasked`: the roles of a list joined by commas or by blanks ("Participants Caregivers Investigators
 * Outcome Assessors"), in its order. Undefined where anything else stands among them.
 */
export function normalizeWhoMasked(phrase: string): WhoMasked[] | undefined {
  if (/[^\s,;/&|]/.test(phrase.replace(MASKED_ROLE, '').replace(/\band\b/gi, ''))) return undefined
  const roles = (phrase.match(MASKED_ROLE) ?? []).map(role =>
    maskedRoleOf(role.replace(/care[\s_-]giver/i, 'caregiver')),
  )
  const known = roles.filter(role => role !== undefined)
  return known.length && known.length === roles.length ? [...new Set(known)] : undefined
}

/** Enumeration `ObservationalModel`. */
export const normalizeObservationalModel = phraseTable<ObservationalModel>({
  COHORT: [],
  CASE_CONTROL: [],
  CASE_ONLY: [],
  CASE_CROSSOVER: ['Case-Cross-over'],
  ECOLOGIC_OR_COMMUNITY: ['Ecologic or Community Studies'],
  FAMILY_BASED: [],
  DEFINED_POPULATION: [],
  NATURAL_HISTORY: ['atural History'],
  OTHER: [],
})

/** Enumeration `DesignTimePerspective`. */
export const normalizeTimePerspective = phraseTable<TimePerspective>({
  RETROSPECTIVE: [],
  PROSPECTIVE: [],
  CROSS_SECTIONAL: [],
  OTHER: [],
})
