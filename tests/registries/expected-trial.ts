/** What stands in a parsed record at a path; null where nothing does. */
export function look(node: unknown, path: string): unknown {
  let found = node
  for (const key of path.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
  return found ?? null
}

const listAt = (node: unknown, path: string): unknown[] => {
  const list = look(node, path)
  return Array.isArray(list) ? list : []
}

/** CommonMark 2.4: a backslash before a punctuation mark of ASCII says that the mark is meant. */
const plain = (markdown: unknown): unknown =>
  typeof markdown === 'string' ? markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1') : null

/** An object of these members; null where the first of them is missing. */
const pick = (node: unknown, ...keys: string[]): Record<string, unknown> | null =>
  look(node, keys[0] ?? '') === null ? null : Object.fromEntries(keys.map(key => [key, look(node, key)]))

const withPlainDescription = (node: unknown, ...keys: string[]) => ({
  ...pick(node, ...keys),
  description: plain(look(node, 'description')),
})

/**
 * What a person who looks up each field in a study record fills in, with no help from the code that reads it. Criteria
 * as a tree are not among it.
 */
export function expectedTrial(record: unknown): Record<string, unknown> {
  const study = look(record, 'protocolSection')
  const at = (path: string) => look(study, path)
  const sites = listAt(study, 'contactsLocationsModule.locations')
  const contacts = sites.flatMap(site => listAt(site, 'contacts')).filter(one => look(one, 'name') !== null)
  const contact = (node: unknown) => pick(node, 'name', 'role', 'phone', 'phoneExt', 'email')
  const outcome = (node: unknown) => withPlainDescription(node, 'measure', 'timeFrame')
  return {
    trialId: at('identificationModule.nctId'),
    nctId: at('identificationModule.nctId'),
    orgStudyId: at('identificationModule.orgStudyIdInfo.id'),
    secondaryIds: listAt(study, 'identificationModule.secondaryIdInfos').map(one => pick(one, 'id', 'type')),
    briefTitle: at('identificationModule.briefTitle'),
    officialTitle: at('identificationModule.officialTitle'),
    overallStatus: at('statusModule.overallStatus'),
    startDate: pick(at('statusModule.startDateStruct'), 'date', 'type'),
    primaryCompletionDate: pick(at('statusModule.primaryCompletionDateStruct'), 'date', 'type'),
    completionDate: pick(at('statusModule.completionDateStruct'), 'date', 'type'),
    lastUpdatePostDate: pick(at('statusModule.lastUpdatePostDateStruct'), 'date', 'type'),
    hasResults: look(record, 'hasResults'),
    leadSponsor: pick(at('sponsorCollaboratorsModule.leadSponsor'), 'name', 'class'),
    collaborators: listAt(study, 'sponsorCollaboratorsModule.collaborators').map(one => pick(one, 'name', 'class')),
    responsibleParty: pick(at('sponsorCollaboratorsModule.responsibleParty'), 'type'),
    briefSummary: plain(at('descriptionModule.briefSummary')),
    detailedDescription: plain(at('descriptionModule.detailedDescription')),
    conditions: listAt(study, 'conditionsModule.conditions'),
    studyType: at('designModule.studyType'),
    phases: listAt(study, 'designModule.phases'),
    allocation: at('designModule.designInfo.allocation'),
    interventionModel: at('designModule.designInfo.interventionModel'),
    interventionModelDescription: plain(at('designModule.designInfo.interventionModelDescription')),
    primaryPurpose: at('designModule.designInfo.primaryPurpose'),
    masking: at('designModule.designInfo.maskingInfo.masking'),
    whoMasked: listAt(study, 'designModule.designInfo.maskingInfo.whoMasked'),
    observationalModel: at('designModule.designInfo.observationalModel'),
    timePerspective: at('designModule.designInfo.timePerspective'),
    enrollment: pick(at('designModule.enrollmentInfo'), 'count', 'type'),
    armGroups: listAt(study, 'armsInterventionsModule.armGroups').map(one => ({
      ...withPlainDescription(one, 'label', 'type'),
      interventionNames: listAt(one, 'interventionNames'),
    })),
    interventions: listAt(study, 'armsInterventionsModule.interventions').map(one => ({
      ...withPlainDescription(one, 'name', 'type'),
      armGroupLabels: listAt(one, 'armGroupLabels'),
    })),
    primaryOutcomes: listAt(study, 'outcomesModule.primaryOutcomes').map(outcome),
    secondaryOutcomes: listAt(study, 'outcomesModule.secondaryOutcomes').map(outcome),
    eligibilityCriteria: at('eligibilityModule.eligibilityCriteria'),
    healthyVolunteers: at('eligibilityModule.healthyVolunteers'),
    sex: at('eligibilityModule.sex'),
    minimumAge: at('eligibilityModule.minimumAge'),
    maximumAge: at('eligibilityModule.maximumAge'),
    stdAges: listAt(study, 'eligibilityModule.stdAges'),
    locations: sites.map(site =>
      Object.fromEntries(['facility', 'status', 'city', 'state', 'country'].map(key => [key, look(site, key)])),
    ),
    locationCount: null,
    countries: [...new Set(sites.map(site => look(site, 'country')))],
    centralContacts: listAt(study, 'contactsLocationsModule.centralContacts').map(contact),
    facilityContacts: contacts.map(contact),
    relatedTrials: [],
  }
}
