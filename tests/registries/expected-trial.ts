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

/** An object of these members; null where none of them is there. */
const pickAny = (node: unknown, ...keys: string[]): Record<string, unknown> | null =>
  keys.some(key => look(node, key) !== null) ? Object.fromEntries(keys.map(key => [key, look(node, key)])) : null

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
  const ipdSharing = at('ipdSharingStatementModule')
  const meshTerms = (module: string) => ({
    meshes: listAt(record, `derivedSection.${module}.meshes`).map(one => pick(one, 'id', 'term')),
    ancestors: listAt(record, `derivedSection.${module}.ancestors`).map(one => pick(one, 'id', 'term')),
  })
  const outcome = (node: unknown) => withPlainDescription(node, 'measure', 'timeFrame')
  return {
    trialId: at('identificationModule.nctId'),
    nctId: at('identificationModule.nctId'),
    nctIdAliases: listAt(study, 'identificationModule.nctIdAliases'),
    orgStudyId: at('identificationModule.orgStudyIdInfo.id'),
    orgStudyIdType: at('identificationModule.orgStudyIdInfo.type'),
    orgStudyIdLink: at('identificationModule.orgStudyIdInfo.link'),
    secondaryIds: listAt(study, 'identificationModule.secondaryIdInfos').map(one =>
      pick(one, 'id', 'type', 'domain', 'link'),
    ),
    acronym: at('identificationModule.acronym'),
    organization: pick(at('identificationModule.organization'), 'fullName', 'class'),
    briefTitle: at('identificationModule.briefTitle'),
    officialTitle: at('identificationModule.officialTitle'),
    overallStatus: at('statusModule.overallStatus'),
    lastKnownStatus: at('statusModule.lastKnownStatus'),
    whyStopped: at('statusModule.whyStopped'),
    expandedAccessInfo: pickAny(at('statusModule.expandedAccessInfo'), 'hasExpandedAccess', 'nctId', 'statusForNctId'),
    statusVerifiedDate: at('statusModule.statusVerifiedDate'),
    studyFirstSubmitDate: at('statusModule.studyFirstSubmitDate'),
    studyFirstSubmitQcDate: at('statusModule.studyFirstSubmitQcDate'),
    studyFirstPostDate: pick(at('statusModule.studyFirstPostDateStruct'), 'date', 'type'),
    resultsFirstSubmitDate: at('statusModule.resultsFirstSubmitDate'),
    resultsFirstSubmitQcDate: at('statusModule.resultsFirstSubmitQcDate'),
    resultsFirstPostDate: pick(at('statusModule.resultsFirstPostDateStruct'), 'date', 'type'),
    dispFirstSubmitDate: at('statusModule.dispFirstSubmitDate'),
    dispFirstSubmitQcDate: at('statusModule.dispFirstSubmitQcDate'),
    dispFirstPostDate: pick(at('statusModule.dispFirstPostDateStruct'), 'date', 'type'),
    lastUpdateSubmitDate: at('statusModule.lastUpdateSubmitDate'),
    delayedPosting: at('statusModule.delayedPosting'),
    resultsWaived: at('statusModule.resultsWaived'),
    startDate: pick(at('statusModule.startDateStruct'), 'date', 'type'),
    primaryCompletionDate: pick(at('statusModule.primaryCompletionDateStruct'), 'date', 'type'),
    completionDate: pick(at('statusModule.completionDateStruct'), 'date', 'type'),
    lastUpdatePostDate: pick(at('statusModule.lastUpdatePostDateStruct'), 'date', 'type'),
    hasResults: look(record, 'hasResults'),
    leadSponsor: pick(at('sponsorCollaboratorsModule.leadSponsor'), 'name', 'class'),
    collaborators: listAt(study, 'sponsorCollaboratorsModule.collaborators').map(one => pick(one, 'name', 'class')),
    responsibleParty: pickAny(
      at('sponsorCollaboratorsModule.responsibleParty'),
      'type',
      'investigatorFullName',
      'investigatorTitle',
      'investigatorAffiliation',
      'oldNameTitle',
      'oldOrganization',
    ),
    oversightHasDmc: at('oversightModule.oversightHasDmc'),
    isFdaRegulatedDrug: at('oversightModule.isFdaRegulatedDrug'),
    isFdaRegulatedDevice: at('oversightModule.isFdaRegulatedDevice'),
    isUnapprovedDevice: at('oversightModule.isUnapprovedDevice'),
    isPpsd: at('oversightModule.isPpsd'),
    isUsExport: at('oversightModule.isUsExport'),
    fdaaa801Violation: at('oversightModule.fdaaa801Violation'),
    briefSummary: plain(at('descriptionModule.briefSummary')),
    detailedDescription: plain(at('descriptionModule.detailedDescription')),
    conditions: listAt(study, 'conditionsModule.conditions'),
    keywords: listAt(study, 'conditionsModule.keywords'),
    conditionBrowse: meshTerms('conditionBrowseModule'),
    interventionBrowse: meshTerms('interventionBrowseModule'),
    studyType: at('designModule.studyType'),
    expandedAccessTypes: pickAny(at('designModule.expandedAccessTypes'), 'individual', 'intermediate', 'treatment'),
    patientRegistry: at('designModule.patientRegistry'),
    targetDuration: at('designModule.targetDuration'),
    bioSpec: at('designModule.bioSpec') === null ? null : withPlainDescription(at('designModule.bioSpec'), 'retention'),
    phases: listAt(study, 'designModule.phases'),
    allocation: at('designModule.designInfo.allocation'),
    interventionModel: at('designModule.designInfo.interventionModel'),
    interventionModelDescription: plain(at('designModule.designInfo.interventionModelDescription')),
    primaryPurpose: at('designModule.designInfo.primaryPurpose'),
    masking: at('designModule.designInfo.maskingInfo.masking'),
    maskingDescription: plain(at('designModule.designInfo.maskingInfo.maskingDescription')),
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
      otherNames: listAt(one, 'otherNames'),
    })),
    primaryOutcomes: listAt(study, 'outcomesModule.primaryOutcomes').map(outcome),
    secondaryOutcomes: listAt(study, 'outcomesModule.secondaryOutcomes').map(outcome),
    otherOutcomes: listAt(study, 'outcomesModule.otherOutcomes').map(outcome),
    eligibilityCriteria: at('eligibilityModule.eligibilityCriteria'),
    healthyVolunteers: at('eligibilityModule.healthyVolunteers'),
    sex: at('eligibilityModule.sex'),
    genderBased: at('eligibilityModule.genderBased'),
    genderDescription: plain(at('eligibilityModule.genderDescription')),
    studyPopulation: plain(at('eligibilityModule.studyPopulation')),
    samplingMethod: at('eligibilityModule.samplingMethod'),
    minimumAge: at('eligibilityModule.minimumAge'),
    maximumAge: at('eligibilityModule.maximumAge'),
    stdAges: listAt(study, 'eligibilityModule.stdAges'),
    locations: sites.map(site => ({
      ...Object.fromEntries(
        ['facility', 'status', 'city', 'state', 'zip', 'country'].map(key => [key, look(site, key)]),
      ),
      geoPoint: pick(look(site, 'geoPoint'), 'lat', 'lon'),
    })),
    locationCount: null,
    countries: [...new Set(sites.map(site => look(site, 'country')))],
    centralContacts: listAt(study, 'contactsLocationsModule.centralContacts').map(contact),
    facilityContacts: contacts.map(contact),
    overallOfficials: listAt(study, 'contactsLocationsModule.overallOfficials').map(one =>
      pick(one, 'name', 'affiliation', 'role'),
    ),
    removedCountries: listAt(record, 'derivedSection.miscInfoModule.removedCountries'),
    references: listAt(study, 'referencesModule.references').map(one => ({
      ...pick(one, 'citation', 'type', 'pmid'),
      retractions: listAt(one, 'retractions').map(taken => pick(taken, 'pmid', 'source')),
    })),
    seeAlsoLinks: listAt(study, 'referencesModule.seeAlsoLinks').map(one => ({
      url: look(one, 'url'),
      label: plain(look(one, 'label')),
    })),
    availIpds: listAt(study, 'referencesModule.availIpds').map(one => ({
      ...pickAny(one, 'type', 'id', 'url'),
      comment: plain(look(one, 'comment')),
    })),
    ipdSharingStatement:
      ipdSharing === null
        ? null
        : {
            ...pickAny(ipdSharing, 'ipdSharing', 'url'),
            description: plain(look(ipdSharing, 'description')),
            timeFrame: plain(look(ipdSharing, 'timeFrame')),
            accessCriteria: plain(look(ipdSharing, 'accessCriteria')),
            infoTypes: listAt(ipdSharing, 'infoTypes'),
          },
    largeDocs: listAt(record, 'documentSection.largeDocumentModule.largeDocs').map(one =>
      pick(one, 'label', 'typeAbbrev', 'hasProtocol', 'hasSap', 'hasIcf', 'date', 'uploadDate', 'filename', 'size'),
    ),
    noSap: look(record, 'documentSection.largeDocumentModule.noSap'),
    relatedTrials: [],
  }
}
