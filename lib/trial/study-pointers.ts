import { type JsonNode, nodeAt } from './json-node.ts'
import type { Trial } from './trial.ts'

const IDENTIFICATION = '/protocolSection/identificationModule'
const STATUS = '/protocolSection/statusModule'
const SPONSORS = '/protocolSection/sponsorCollaboratorsModule'
const DESIGN = '/protocolSection/designModule'
const DESIGN_INFO = `${DESIGN}/designInfo`
const ARMS = '/protocolSection/armsInterventionsModule'
const OVERSIGHT = '/protocolSection/oversightModule'
const ELIGIBILITY = '/protocolSection/eligibilityModule'
const CONTACTS = '/protocolSection/contactsLocationsModule'
const REFERENCES = '/protocolSection/referencesModule'
const DOCUMENTS = '/documentSection/largeDocumentModule'
const DERIVED = '/derivedSection'

/** Fields that no single place of a record states: read out of another field, gathered from the sites, or never said. */
type Derived = 'criteria' | 'countries' | 'facilityContacts' | 'locationCount' | 'relatedTrials'

/**
 * Where a study record of the ClinicalTrials.gov API v2 keeps each field of a trial, as JSON pointers
 * (clinicaltrials.gov/data-api/about-api/study-data-structure). Below these places the record and the trial have the
 * same names, so that `pointerOf` can tell the place of every part: a reader goes by this table from the field to the
 * words, and evidence is computed by it instead of being stored.
 */
export const STUDY_POINTERS: Readonly<Record<Exclude<keyof Trial, Derived>, string>> = {
  trialId: `${IDENTIFICATION}/nctId`,
  nctId: `${IDENTIFICATION}/nctId`,
  nctIdAliases: `${IDENTIFICATION}/nctIdAliases`,
  orgStudyId: `${IDENTIFICATION}/orgStudyIdInfo/id`,
  orgStudyIdType: `${IDENTIFICATION}/orgStudyIdInfo/type`,
  orgStudyIdLink: `${IDENTIFICATION}/orgStudyIdInfo/link`,
  secondaryIds: `${IDENTIFICATION}/secondaryIdInfos`,
  acronym: `${IDENTIFICATION}/acronym`,
  briefTitle: `${IDENTIFICATION}/briefTitle`,
  officialTitle: `${IDENTIFICATION}/officialTitle`,
  organization: `${IDENTIFICATION}/organization`,
  overallStatus: `${STATUS}/overallStatus`,
  lastKnownStatus: `${STATUS}/lastKnownStatus`,
  whyStopped: `${STATUS}/whyStopped`,
  expandedAccessInfo: `${STATUS}/expandedAccessInfo`,
  statusVerifiedDate: `${STATUS}/statusVerifiedDate`,
  studyFirstSubmitDate: `${STATUS}/studyFirstSubmitDate`,
  studyFirstSubmitQcDate: `${STATUS}/studyFirstSubmitQcDate`,
  resultsFirstSubmitDate: `${STATUS}/resultsFirstSubmitDate`,
  resultsFirstSubmitQcDate: `${STATUS}/resultsFirstSubmitQcDate`,
  dispFirstSubmitDate: `${STATUS}/dispFirstSubmitDate`,
  dispFirstSubmitQcDate: `${STATUS}/dispFirstSubmitQcDate`,
  lastUpdateSubmitDate: `${STATUS}/lastUpdateSubmitDate`,
  delayedPosting: `${STATUS}/delayedPosting`,
  resultsWaived: `${STATUS}/resultsWaived`,
  studyFirstPostDate: `${STATUS}/studyFirstPostDateStruct`,
  resultsFirstPostDate: `${STATUS}/resultsFirstPostDateStruct`,
  dispFirstPostDate: `${STATUS}/dispFirstPostDateStruct`,
  startDate: `${STATUS}/startDateStruct`,
  primaryCompletionDate: `${STATUS}/primaryCompletionDateStruct`,
  completionDate: `${STATUS}/completionDateStruct`,
  lastUpdatePostDate: `${STATUS}/lastUpdatePostDateStruct`,
  hasResults: '/hasResults',
  leadSponsor: `${SPONSORS}/leadSponsor`,
  collaborators: `${SPONSORS}/collaborators`,
  responsibleParty: `${SPONSORS}/responsibleParty`,
  oversightHasDmc: `${OVERSIGHT}/oversightHasDmc`,
  isFdaRegulatedDrug: `${OVERSIGHT}/isFdaRegulatedDrug`,
  isFdaRegulatedDevice: `${OVERSIGHT}/isFdaRegulatedDevice`,
  isUnapprovedDevice: `${OVERSIGHT}/isUnapprovedDevice`,
  isPpsd: `${OVERSIGHT}/isPpsd`,
  isUsExport: `${OVERSIGHT}/isUsExport`,
  fdaaa801Violation: `${OVERSIGHT}/fdaaa801Violation`,
  briefSummary: '/protocolSection/descriptionModule/briefSummary',
  detailedDescription: '/protocolSection/descriptionModule/detailedDescription',
  conditions: '/protocolSection/conditionsModule/conditions',
  keywords: '/protocolSection/conditionsModule/keywords',
  conditionBrowse: `${DERIVED}/conditionBrowseModule`,
  interventionBrowse: `${DERIVED}/interventionBrowseModule`,
  studyType: `${DESIGN}/studyType`,
  expandedAccessTypes: `${DESIGN}/expandedAccessTypes`,
  patientRegistry: `${DESIGN}/patientRegistry`,
  targetDuration: `${DESIGN}/targetDuration`,
  bioSpec: `${DESIGN}/bioSpec`,
  phases: `${DESIGN}/phases`,
  allocation: `${DESIGN_INFO}/allocation`,
  interventionModel: `${DESIGN_INFO}/interventionModel`,
  interventionModelDescription: `${DESIGN_INFO}/interventionModelDescription`,
  primaryPurpose: `${DESIGN_INFO}/primaryPurpose`,
  masking: `${DESIGN_INFO}/maskingInfo/masking`,
  maskingDescription: `${DESIGN_INFO}/maskingInfo/maskingDescription`,
  whoMasked: `${DESIGN_INFO}/maskingInfo/whoMasked`,
  observationalModel: `${DESIGN_INFO}/observationalModel`,
  timePerspective: `${DESIGN_INFO}/timePerspective`,
  enrollment: `${DESIGN}/enrollmentInfo`,
  armGroups: `${ARMS}/armGroups`,
  interventions: `${ARMS}/interventions`,
  primaryOutcomes: '/protocolSection/outcomesModule/primaryOutcomes',
  secondaryOutcomes: '/protocolSection/outcomesModule/secondaryOutcomes',
  otherOutcomes: '/protocolSection/outcomesModule/otherOutcomes',
  eligibilityCriteria: `${ELIGIBILITY}/eligibilityCriteria`,
  healthyVolunteers: `${ELIGIBILITY}/healthyVolunteers`,
  sex: `${ELIGIBILITY}/sex`,
  genderBased: `${ELIGIBILITY}/genderBased`,
  genderDescription: `${ELIGIBILITY}/genderDescription`,
  minimumAge: `${ELIGIBILITY}/minimumAge`,
  maximumAge: `${ELIGIBILITY}/maximumAge`,
  stdAges: `${ELIGIBILITY}/stdAges`,
  studyPopulation: `${ELIGIBILITY}/studyPopulation`,
  samplingMethod: `${ELIGIBILITY}/samplingMethod`,
  locations: `${CONTACTS}/locations`,
  centralContacts: `${CONTACTS}/centralContacts`,
  overallOfficials: `${CONTACTS}/overallOfficials`,
  removedCountries: `${DERIVED}/miscInfoModule/removedCountries`,
  references: `${REFERENCES}/references`,
  seeAlsoLinks: `${REFERENCES}/seeAlsoLinks`,
  availIpds: `${REFERENCES}/availIpds`,
  ipdSharingStatement: '/protocolSection/ipdSharingStatementModule',
  largeDocs: `${DOCUMENTS}/largeDocs`,
  noSap: `${DOCUMENTS}/noSap`,
}

const POINTERS = new Map<string, string>(Object.entries(STUDY_POINTERS))

/**
 * The place in a study record that states the value at a path of the trial: "armGroups.0.label" is at
 * "/protocolSection/armsInterventionsModule/armGroups/0/label". Undefined for what is gathered or read out of prose.
 */
export function pointerOf(path: string): string | undefined {
  const [field = '', ...parts] = path.split('.')
  const place = POINTERS.get(field)
  return place === undefined ? undefined : [place, ...parts].join('/')
}

/** Names and contacts that a record repeats for each of its sites. */
export type Gathered = { countries: JsonNode[]; facilityContacts: JsonNode[] }

/** The first mention of each country among the sites, and all contacts of sites that have a name, in their order. */
export function gatherFromSites(root: JsonNode): Gathered {
  const sites = nodeAt(root, STUDY_POINTERS.locations)?.items ?? []
  const byName = new Map<unknown, JsonNode>()
  const facilityContacts: JsonNode[] = []
  for (const site of sites) {
    const country = site.member('country')
    if (country && saysSomething(country) && !byName.has(country.value)) byName.set(country.value, country)
    for (const contact of site.member('contacts')?.items ?? [])
      if (saysSomething(contact.member('name'))) facilityContacts.push(contact)
  }
  return { countries: [...byName.values()], facilityContacts }
}

/** Whether a text stands there that is more than blanks. */
export const saysSomething = (node: JsonNode | undefined): boolean =>
  node?.kind === 'text' && /\S/.test(String(node.value))
