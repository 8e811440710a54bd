const [ID, STATUS, SPONSOR] = ['identificationModule', 'statusModule', 'sponsorCollaboratorsModule']
const SITES = 'contactsLocationsModule.locations.0'
const [DESIGN, WHO, NAMES] = ['designModule', 'eligibilityModule', 'conditionsModule']

/**
 * Values that records do not have at their places: what it is, where in the protocol section, the value, the field with
 * its value in JSON or the kind of its absence, and each warning's code with its words.
 */
export const ODD_VALUES: readonly [what: string, at: string, value: unknown, reads: string, ...warnings: string[]][] = [
  ['an unknown status', `${STATUS}.overallStatus`, 'ASLEEP', 'overallStatus unreadable', 'unknownPhrase ASLEEP'],
  ['other letters', `${STATUS}.overallStatus`, 'Completed', 'overallStatus "COMPLETED"', 'wrongType Completed'],
  ['a text in a list', `${ID}.briefTitle`, ['Dust'], 'briefTitle "Dust"', 'wrongType ["Dust"]'],
  ['in two', `${ID}.briefTitle`, [['Dust']], 'briefTitle "Dust"', 'wrongType [["Dust"]]', 'wrongType ["Dust"]'],
  ['two texts for one', `${ID}.briefTitle`, ['A', 'B'], 'briefTitle unreadable', 'unreadable ["A","B"]'],
  ['an object for a text', `${ID}.briefTitle`, { a: 1 }, 'briefTitle unreadable', 'unreadable {"a":1}'],
  ['a number for a text', `${ID}.orgStudyIdInfo.id`, 4711, 'orgStudyId "4711"', 'wrongType 4711'],
  ['a null', `${ID}.officialTitle`, null, 'officialTitle absentOnPage'],
  ['an empty text', `${ID}.officialTitle`, '', 'officialTitle absentOnPage'],
  ['blanks', `${ID}.officialTitle`, ' \n', 'officialTitle absentOnPage'],
  ['NUL in a text', `${ID}.officialTitle`, 'a\0b', 'officialTitle unreadable', 'unreadable a\\u0000b'],
  ['a count as text', `${DESIGN}.enrollmentInfo.count`, '24', 'enrollment.count 24', 'wrongType 24'],
  ['half a person', `${DESIGN}.enrollmentInfo.count`, 24.5, 'enrollment.count unreadable', 'unreadable 24.5'],
  ['less than nobody', `${DESIGN}.enrollmentInfo.count`, -1, 'enrollment.count unreadable', 'unreadable -1'],
  ['a flag as text', `${WHO}.healthyVolunteers`, 'Yes', 'healthyVolunteers true', 'wrongType Yes'],
  ['a flag as number', `${WHO}.healthyVolunteers`, 1, 'healthyVolunteers unreadable', 'unreadable 1'],
  ['a date in words', `${STATUS}.startDateStruct.date`, 'May 2024', 'startDate.date "2024-05"', 'wrongType May 2024'],
  ['no day', `${STATUS}.startDateStruct.date`, '2024-02-31', 'startDate.date unreadable', 'unknownPhrase 2024-02-31'],
  ['an age without a unit', `${WHO}.minimumAge`, '18', 'minimumAge unreadable', 'unknownPhrase 18'],
  ['one without a list', `${NAMES}.conditions`, 'Fatigue', 'conditions ["Fatigue"]', 'wrongType Fatigue'],
  ['a module in a list', NAMES, [{ conditions: ['X'] }], 'conditions ["X"]', 'wrongType [{"conditions":["X"]}]'],
  ['an unknown phase', `${DESIGN}.phases`, ['PHASE9', 'PHASE2'], 'phases ["PHASE2"]', 'unknownPhrase PHASE9'],
  ['nothing but one', `${DESIGN}.phases`, ['PHASE9'], 'phases unreadable', 'unknownPhrase PHASE9'],
  [
    'one said twice',
    `${DESIGN}.phases`,
    ['PHASE1', 'PHASE2', 'Phase1', 'PHASE1'],
    'phases ["PHASE1","PHASE2"]',
    'wrongType Phase1',
  ],
  ['an age of nobody', `${WHO}.maximumAge`, '999 Years', 'maximumAge "999 Years"', 'wrongType 999 Years'],
  ['an age of some', `${WHO}.maximumAge`, '130 Years', 'maximumAge "130 Years"'],
  [
    'ages of nobody',
    WHO,
    { minimumAge: '70 Years', maximumAge: '9 Months' },
    'maximumAge "9 Months"',
    'contradiction 9 Months',
  ],
  [
    'a place beyond the pole',
    `${SITES}.geoPoint`,
    { lat: 170, lon: 1 },
    'locations.0.geoPoint unreadable',
    'unreadable 170',
  ],
  [
    'a place beyond the date line',
    `${SITES}.geoPoint`,
    { lat: 17, lon: -181 },
    'locations.0.geoPoint unreadable',
    'unreadable -181',
  ],
  ['the pole', `${SITES}.geoPoint`, { lat: -90, lon: 180 }, 'locations.0.geoPoint {"lat":-90,"lon":180}'],
  ['a sponsor as text', `${SPONSOR}.leadSponsor`, 'Labs', 'leadSponsor.name unreadable', 'unreadable Labs'],
  ['a module as text', 'outcomesModule', 'none', 'primaryOutcomes unreadable', 'unreadable none'],
]
