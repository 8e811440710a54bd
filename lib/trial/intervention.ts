import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `InterventionType`. */
export const InterventionType = z.enum([
  'BEHAVIORAL',
  'BIOLOGICAL',
  'COMBINATION_PRODUCT',
  'DEVICE',
  'DIAGNOSTIC_TEST',
  'DIETARY_SUPPLEMENT',
  'DRUG',
  'GENETIC',
  'PROCEDURE',
  'RADIATION',
  'OTHER',
])
export type InterventionType = z.infer<typeof InterventionType>

/** The words that ClinicalTrials.gov itself puts before a name: "Diagnostic Test: MRI". */
export const INTERVENTION_TYPE_LABELS: Record<InterventionType, string> = {
  BEHAVIORAL: 'Behavioral',
  BIOLOGICAL: 'Biological',
  COMBINATION_PRODUCT: 'Combination Product',
  DEVICE: 'Device',
  DIAGNOSTIC_TEST: 'Diagnostic Test',
  DIETARY_SUPPLEMENT: 'Dietary Supplement',
  DRUG: 'Drug',
  GENETIC: 'Genetic',
  PROCEDURE: 'Procedure',
  RADIATION: 'Radiation',
  OTHER: 'Other',
}

export const Intervention = z.object({
  type: InterventionType.nullable(),
  name: z.string(),
  description: z.string().nullable(),
  armGroupLabels: z.array(z.string()),
  otherNames: z.array(z.string()),
})
export type Intervention = z.infer<typeof Intervention>

/** "Drug: Rasburicase", the form in which arm groups name their interventions. */
export const interventionLabel = (type: InterventionType | null | undefined, name: string): string =>
  type ? `${INTERVENTION_TYPE_LABELS[type]}: ${name}` : name

const PREFIXED = new RegExp(`^(${Object.values(INTERVENTION_TYPE_LABELS).join('|')}):\\s+`)

/** The name without the type before it. */
export const interventionName = (label: string): string => label.replace(PREFIXED, '')
