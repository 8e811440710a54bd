import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `AgencyClass`. */
export const SponsorClass = z.enum([
  'NIH',
  'FED',
  'OTHER_GOV',
  'INDIV',
  'INDUSTRY',
  'NETWORK',
  'AMBIG',
  'OTHER',
  'UNKNOWN',
])
export type SponsorClass = z.infer<typeof SponsorClass>

export const SPONSOR_CLASS_LABELS: Record<SponsorClass, string> = {
  NIH: 'NIH',
  FED: 'U.S. federal agency',
  OTHER_GOV: 'Other government',
  INDIV: 'Individual',
  INDUSTRY: 'Industry',
  NETWORK: 'Network',
  AMBIG: 'Ambiguous',
  OTHER: 'Other',
  UNKNOWN: 'Unknown',
}

export const Sponsor = z.object({ name: z.string(), class: SponsorClass.nullable() })
export type Sponsor = z.infer<typeof Sponsor>

/** Who registered the study. */
export const Organization = z.object({ fullName: z.string(), class: SponsorClass.nullable() })
export type Organization = z.infer<typeof Organization>

/** ClinicalTrials.gov API v2, enumeration `ResponsiblePartyType`. */
export const ResponsiblePartyType = z.enum(['SPONSOR', 'PRINCIPAL_INVESTIGATOR', 'SPONSOR_INVESTIGATOR'])
export type ResponsiblePartyType = z.infer<typeof ResponsiblePartyType>

export const RESPONSIBLE_PARTY_LABELS: Record<ResponsiblePartyType, string> = {
  SPONSOR: 'Sponsor',
  PRINCIPAL_INVESTIGATOR: 'Principal investigator',
  SPONSOR_INVESTIGATOR: 'Sponsor-investigator',
}

/**
 * Who answers for the registration: a kind of party, with the investigator where that is a person. Records from before
 * 2011 name a person (`oldNameTitle`) and an organization instead.
 */
export const ResponsibleParty = z.object({
  type: ResponsiblePartyType.nullable(),
  investigatorFullName: z.string().nullable(),
  investigatorTitle: z.string().nullable(),
  investigatorAffiliation: z.string().nullable(),
  oldNameTitle: z.string().nullable(),
  oldOrganization: z.string().nullable(),
})
export type ResponsibleParty = z.infer<typeof ResponsibleParty>
