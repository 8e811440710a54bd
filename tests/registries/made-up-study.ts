/** A study that does not exist, in the shape of the API's records. Returned anew, so that a test may change it. */
export const madeUpStudy = () => ({
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000021',
      orgStudyIdInfo: { id: 'MOON-1' },
      secondaryIdInfos: [{ id: '2020-000001-01', type: 'EUDRACT_NUMBER' }, { id: 'U1111' }],
      briefTitle: 'Moon Dust for Made-up Anaemia',
      officialTitle: 'A Trial of "Moon Dust" \\ Placebo in Adults With Made-up Anaemia',
    },
    statusModule: {
      overallStatus: 'RECRUITING',
      startDateStruct: { date: '2024-11', type: 'ACTUAL' },
      primaryCompletionDateStruct: { date: '2026', type: 'ESTIMATED' },
      completionDateStruct: { date: '2026-12-31' },
      lastUpdatePostDateStruct: { date: '2025-02-03', type: 'ACTUAL' },
    },
    sponsorCollaboratorsModule: {
      leadSponsor: { name: 'Example University', class: 'OTHER' },
      collaborators: [{ name: 'Lunar Labs', class: 'INDUSTRY' }],
      responsibleParty: { type: 'SPONSOR' },
    },
    descriptionModule: {
      briefSummary:
        'Dust is given\nonce a day. NK cells at 1×10\\^7/kg follow,\nthen 2×10\\^7 NK cells/kg. “Café” \u2265 1.',
    },
    conditionsModule: { conditions: ['Made-up Anaemia', 'Fatigue'], keywords: ['dust'] },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE1', 'PHASE2'],
      designInfo: {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
      },
      enrollmentInfo: { count: 24, type: 'ESTIMATED' },
    },
    armsInterventionsModule: {
      armGroups: [
        { label: 'Dust', type: 'EXPERIMENTAL', description: 'Dust \\> 5 g', interventionNames: ['Drug: Moon Dust'] },
        { label: 'Sand', type: 'PLACEBO_COMPARATOR' },
      ],
      interventions: [{ type: 'DRUG', name: 'Moon Dust', armGroupLabels: ['Dust'] }],
    },
    outcomesModule: { primaryOutcomes: [{ measure: 'Haemoglobin', timeFrame: '12 weeks' }] },
    eligibilityModule: {
      eligibilityCriteria:
        'Inclusion Criteria:\n\n* Haemoglobin \\< 110 g/L\n* One of:\n\n  1. Tired\n  2. Pale\n\nExclusion Criteria:\n\n* Has been to the moon',
      healthyVolunteers: false,
      sex: 'ALL',
      minimumAge: '18 Years',
      stdAges: ['ADULT', 'OLDER_ADULT'],
    },
    contactsLocationsModule: {
      centralContacts: [{ name: 'A. Person', role: 'CONTACT', phone: '000', email: 'a@example.org' }],
      locations: [
        { facility: 'Hospital A', status: 'RECRUITING', city: 'Selenopolis', country: 'Iceland' },
        {
          facility: 'Hospital B',
          city: 'Reykjavik',
          country: 'Iceland',
          contacts: [
            { role: 'CONTACT', phone: '111' },
            { name: 'B. Person', role: 'CONTACT' },
          ],
        },
        { city: 'Oslo', country: 'Norway', contacts: [{ name: 'C. Person', role: 'SUB_INVESTIGATOR' }] },
      ],
    },
  },
  hasResults: false,
})
