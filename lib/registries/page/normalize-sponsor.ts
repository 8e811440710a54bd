import type { ResponsiblePartyType, SponsorClass } from '@/lib/trial/sponsor.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * ClinicalTrials.gov API v2, enumeration `AgencyClass`
 * (clinicaltrials.gov/data-api/about-api/study-data-structure#enum-AgencyClass), and the site's funder types, which
 * Veeva shows; undefined for an unknown phrase.
 */
export const normalizeSponsorClass = phraseTable<SponsorClass>({
  NIH: ['National Institutes of Health', 'ational Institutes of Health'],
  FED: ['Other U.S. Federal agency', 'U.S. Federal agency', 'U.S. Fed', 'Other U.S. federal agencies'],
  OTHER_GOV: ['Other government'],
  INDIV: ['Individual'],
  INDUSTRY: [],
  NETWORK: ['etwork'],
  AMBIG: ['Ambiguous'],
  OTHER: ['All others (individuals, universities, organizations)'],
  UNKNOWN: [],
})

/** ClinicalTrials.gov API v2, enumeration `ResponsiblePartyType`; undefined for an unknown phrase. */
export const normalizeResponsiblePartyType = phraseTable<ResponsiblePartyType>({
  SPONSOR: [],
  PRINCIPAL_INVESTIGATOR: [],
  SPONSOR_INVESTIGATOR: [],
})
