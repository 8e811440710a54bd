/**
 * Fields that study records alone give: no layout of the three sites that show pages has a place for them, so they are
 * `notProvided` there, and the expectation of a page does not name them. The first parts of their paths.
 */
const FIELDS = [
  'nctIdAliases',
  'orgStudyIdType',
  'orgStudyIdLink',
  'acronym',
  'organization',
  'lastKnownStatus',
  'whyStopped',
  'expandedAccessInfo',
  'statusVerifiedDate',
  'studyFirstSubmitDate',
  'studyFirstSubmitQcDate',
  'studyFirstPostDate',
  'resultsFirstSubmitDate',
  'resultsFirstSubmitQcDate',
  'resultsFirstPostDate',
  'dispFirstSubmitDate',
  'dispFirstSubmitQcDate',
  'dispFirstPostDate',
  'lastUpdateSubmitDate',
  'delayedPosting',
  'resultsWaived',
  'oversightHasDmc',
  'isFdaRegulatedDrug',
  'isFdaRegulatedDevice',
  'isUnapprovedDevice',
  'isPpsd',
  'isUsExport',
  'fdaaa801Violation',
  'keywords',
  'conditionBrowse',
  'interventionBrowse',
  'expandedAccessTypes',
  'patientRegistry',
  'targetDuration',
  'maskingDescription',
  'bioSpec',
  'otherOutcomes',
  'genderBased',
  'genderDescription',
  'studyPopulation',
  'samplingMethod',
  'removedCountries',
  'overallOfficials',
  'references',
  'seeAlsoLinks',
  'availIpds',
  'ipdSharingStatement',
  'largeDocs',
  'noSap',
]

/** Parts of fields that pages do have. */
const PARTS =
  /^(?:secondaryIds\.\*\.(?:domain|link)|responsibleParty\.(?:investigator|old)\w+|interventions\.\*\.otherNames|locations\.\*\.(?:zip|geoPoint))$/

export const isOfRecordsAlone = (pattern: string): boolean =>
  FIELDS.includes(pattern.split('.', 1)[0] ?? '') || PARTS.test(pattern)
