import { OVERSIGHT_FLAGS } from './oversight.ts'
import { POST_DATES, RECORD_DATES } from './record-dates.ts'
import type { TrialRecord } from './trial-record.ts'

export type ComparedField = Exclude<keyof TrialRecord['trial'], 'trialId'>

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
  { title: 'Arms and interventions', fields: ['armGroups', 'interventions', 'interventionBrowse'] },
  { title: 'Outcomes', fields: ['primaryOutcomes', 'secondaryOutcomes', 'otherOutcomes', 'hasResults'] },
  {
    title: 'Eligibility',
    fields: [
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
    ],
  },
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
