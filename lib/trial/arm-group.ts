import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `ArmGroupType`. */
export const ArmGroupType = z.enum([
  'EXPERIMENTAL',
  'ACTIVE_COMPARATOR',
  'PLACEBO_COMPARATOR',
  'SHAM_COMPARATOR',
  'NO_INTERVENTION',
  'OTHER',
])
export type ArmGroupType = z.infer<typeof ArmGroupType>

export const ARM_GROUP_TYPE_LABELS: Record<ArmGroupType, string> = {
  EXPERIMENTAL: 'Experimental',
  ACTIVE_COMPARATOR: 'Active comparator',
  PLACEBO_COMPARATOR: 'Placebo comparator',
  SHAM_COMPARATOR: 'Sham comparator',
  NO_INTERVENTION: 'No intervention',
  OTHER: 'Other',
}

/** An arm of an interventional study, or a cohort of an observational one (which has no type). */
export const ArmGroup = z.object({
  label: z.string(),
  type: ArmGroupType.nullable(),
  description: z.string().nullable(),
  /** As the API writes them, "Drug: Rasburicase"; the bare name where the registry does not say the type. */
  interventionNames: z.array(z.string()),
})
export type ArmGroup = z.infer<typeof ArmGroup>
