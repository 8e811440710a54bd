/**
 * Places of study records that no field of a trial is read from, each with the reason. Everything else that stands in
 * one of the records beside the repository is carried (docs/adding-a-registry.md has the list for readers).
 */
export const IGNORED_PLACES: readonly [prefix: string, why: string][] = [
  ['/resultsSection/', 'results are not read; whether there are any is `hasResults`'],
  ['/annotationSection/', 'how the posting of results went on between registrant and registry'],
  ['/derivedSection/miscInfoModule/submissionTracking/', 'the same'],
  ['/derivedSection/miscInfoModule/versionHolder', 'the day on which the whole registry was copied, not of the study'],
  ['/derivedSection/miscInfoModule/modelPredictions/', 'guesses of the registry’s own model'],
  ['/derivedSection/conditionBrowseModule/browseLeaves/', 'how the old site sorted MeSH terms for browsing'],
  ['/derivedSection/conditionBrowseModule/browseBranches/', 'the same'],
  ['/derivedSection/interventionBrowseModule/browseLeaves/', 'the same'],
  ['/derivedSection/interventionBrowseModule/browseBranches/', 'the same'],
  [
    '/protocolSection/contactsLocationsModule/locations_nested/',
    'no field of the API: a copy of `locations` by whoever gathered the record',
  ],
]

/** A contact of a site that is a role and a number without a name; the record is warned of it. */
export const NAMELESS_CONTACT = /^\/protocolSection\/contactsLocationsModule\/locations\/\d+\/contacts\/\d+\//
