import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `OfficialRole`. */
export const OfficialRole = z.enum(['STUDY_CHAIR', 'STUDY_DIRECTOR', 'PRINCIPAL_INVESTIGATOR', 'SUB_INVESTIGATOR'])
export type OfficialRole = z.infer<typeof OfficialRole>
export const OFFICIAL_ROLE_LABELS: Record<OfficialRole, string> = {
  STUDY_CHAIR: 'Study chair',
  STUDY_DIRECTOR: 'Study director',
  PRINCIPAL_INVESTIGATOR: 'Principal investigator',
  SUB_INVESTIGATOR: 'Sub-investigator',
}

/** Who answers for the study as a whole. */
export const Official = z.object({
  name: z.string(),
  affiliation: z.string().nullable(),
  role: OfficialRole.nullable(),
})
export type Official = z.infer<typeof Official>
