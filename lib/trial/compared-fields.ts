import { OVERSIGHT_FLAGS } from './oversight.ts'
import { POST_DATES, RECORD_DATES } from './record-dates.ts'
import type { TrialRecord } from './trial-record.ts'

export type ComparedField = Exclude<keyof TrialRecord['trial'], 'trialId'>

/** What the page's parts consist of, where a part shows the very fields that are compared under its title. */
export const ARMS_FIELDS = ['armGroups', 'interventions', 'interventionBrowse'] as const
export const OUTCOMES_FIELDS = ['primaryOutcomes', 'secondaryOutcomes', 'otherOutcomes', 'hasResults'] as const
export const ELIGIBILITY_FIELDS = [
  'minimumAge',
  'maximumAge',
  'stdAges',
  'sex',
  'genderBased',
  'genderDescription',
  'healthyVolunteers',
  'samplingMethod',
  'studyPopulation',
  'criteria',
  'eligibilityCriteria',
] as const

/** The fields of a trial in the order in which its page shows them, under the titles of its parts. */
export const COMPARED_FIELDS: readonly { title: string; fields: readonly ComparedField[] }[] = [
  {
    title: 'Title and facts',
    fields: [
      'briefTitle',
      'nctId',
      'acronym',
      'leadSponsor',
      'overallStatus',
      'lastKnownStatus',
      'whyStopped',
      'phases',
      'enrollment',
      'startDate',
      'primaryCompletionDate',
      'completionDate',
      'lastUpdatePostDate',
    ],
  },
  {
    title: 'Summary',
    fields: ['officialTitle', 'conditions', 'keywords', 'conditionBrowse', 'briefSummary', 'detailedDescription'],
  },
  { title: 'Doses', fields: ['dosing'] },
  { title: 'Arms and interventions', fields: ARMS_FIELDS },
  { title: 'Outcomes', fields: OUTCOMES_FIELDS },
  { title: 'Eligibility', fields: ELIGIBILITY_FIELDS },
  {
    title: 'Design and dates',
    fields: [
      'studyType',
      'expandedAccessTypes',
      'expandedAccessInfo',
      'patientRegistry',
      'targetDuration',
      'allocation',
      'interventionModel',
      'interventionModelDescription',
      'primaryPurpose',
      'masking',
      'maskingDescription',
      'whoMasked',
      'observationalModel',
      'timePerspective',
      'bioSpec',
      ...RECORD_DATES,
      ...POST_DATES,
      'delayedPosting',
      'resultsWaived',
      ...OVERSIGHT_FLAGS,
    ],
  },
  {
    title: 'Sites and contacts',
    fields: [
      'locationCount',
      'countries',
      'removedCountries',
      'locations',
      'overallOfficials',
      'centralContacts',
      'facilityContacts',
    ],
  },
  {
    title: 'Identifiers and sponsors',
    fields: [
      'nctIdAliases',
      'orgStudyId',
      'orgStudyIdType',
      'orgStudyIdLink',
      'secondaryIds',
      'organization',
      'collaborators',
      'responsibleParty',
    ],
  },
  {
    title: 'References and documents',
    fields: ['references', 'seeAlsoLinks', 'availIpds', 'ipdSharingStatement', 'largeDocs', 'noSap'],
  },
  { title: 'Related trials', fields: ['relatedTrials'] },
]
