import { expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import type { Intervention } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'

const HEAD = 'NCT Number,Study Title,Study Status'

const read = (columns: string, row: string) => readDocument(`NCT Number,${columns}\nNCT00000021,${row}`)

/** But for the one that every row has. */
function warningsOf(columns: string, row: string): string[] {
  const [{ code } = { code: undefined }, ...others] = read(columns, row).warnings
  expect(code).toBe('excerpt')
  return others.map(warning => `${warning.code} ${warning.field ?? ''}`)
}

const named = (type: Intervention['type'], name: string): Intervention => ({
  type,
  name,
  description: null,
  armGroupLabels: [],
  otherNames: [],
})

it('reads any columns, in any order', () => {
  const { trial, absence, registry } = readDocument(
    'Enrollment,NCT Number,Study Title\n12,NCT00000021,"Dust, ""fine"""',
  )
  expect(registry).toBe('ClinicalTrials.gov')
  expect(trial).toMatchObject({
    trialId: 'NCT00000021',
    briefTitle: 'Dust, "fine"',
    enrollment: { count: 12, type: null },
  })
  expect(absence.overallStatus).toBe('absentOnPage')
  expect(absence.eligibilityCriteria).toBe('absentOnPage')
  expect(absence.locationCount).toBe('notProvided')
})

it('leads to the characters of each value, marks that are doubled in the file among them', () => {
  const text = `${HEAD}\nNCT00000021,"Dust, ""fine"" 🎉",RECRUITING`
  const { evidence } = readDocument(text)
  const wordsAt = (path: string) => evidence[path]?.map(({ start, end }) => text.slice(start, end))
  expect(wordsAt('briefTitle')).toEqual(['Dust, ""fine"" 🎉'])
  expect(wordsAt('overallStatus')).toEqual(['RECRUITING'])
  expect(evidence.overallStatus?.[0]).not.toHaveProperty('path')
})

it.each<[string, string, string, Partial<Trial>]>([
  [
    'a name with a bar',
    'Study Title,Interventions',
    'x,DRUG: A|B|DEVICE: C',
    { interventions: [named('DRUG', 'A|B'), named('DEVICE', 'C')] },
  ],
  ['ages as groups', 'Study Title,Age', 'x,"CHILD, ADULT"', { stdAges: ['CHILD', 'ADULT'], minimumAge: null }],
  [
    'ages in the words of the former site',
    'Study Title,Age',
    'x,"18 Years to 65 Years   (Adult, Older Adult)"',
    { minimumAge: '18 Years', maximumAge: '65 Years', stdAges: ['ADULT', 'OLDER_ADULT'] },
  ],
  [
    'an open end of ages',
    'Study Title,Age',
    'x,"18 Years and older (Adult, Older Adult)"',
    { minimumAge: '18 Years', maximumAge: null },
  ],
  [
    'a date as a spreadsheet saves it',
    'Study Title,Start Date',
    'x,"September 20, 2018"',
    { startDate: { date: '2018-09-20', type: null } },
  ],
  [
    'a design',
    'Study Title,Study Design',
    'x,"Allocation: NA|Intervention Model: SINGLE_GROUP|Masking: DOUBLE (PARTICIPANT, INVESTIGATOR)|Primary Purpose: "',
    { allocation: 'NA', masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'], primaryPurpose: null },
  ],
  ['a quoted line break', 'Study Title,Brief Summary', 'x,"One\r\ntwo \\>3"', { briefSummary: 'One\ntwo >3' }],
])('understands %s', (_, columns, row, expected) => {
  expect(read(columns, row).trial).toMatchObject(expected)
  expect(warningsOf(columns, row)).toEqual([])
})

it.each([
  ['a date that may be either of two', 'Study Title,Start Date', 'x,03/04/2020', 'unknownPhrase startDate.date'],
  ['a status that nobody knows', 'Study Title,Study Status', 'x,ASLEEP', 'unknownPhrase overallStatus'],
  ['a count that is none', 'Study Title,Enrollment', 'x,many', 'unknownPhrase enrollment.count'],
  ['a column that nobody knows', 'Study Title,Colour', 'x,red', 'unknownSection '],
  [
    'the letter that stands for every perspective',
    'Study Title,Study Design',
    'x,Observational Model: |Time Perspective: p',
    'lossyField timePerspective',
  ],
  ['a site without a country', 'Study Title,Locations', 'x,"Clinic, Ulm, Atlantis"', 'unreadable locations'],
  ['a site of many commas', 'Study Title,Locations', 'x,"Clinic, West, Ulm, Germany"', 'notSplittable locations'],
  ['outcomes of many commas', 'Study Title,Primary Outcome Measures', 'x,"A, b, c"', 'notSplittable primaryOutcomes'],
])('warns of %s', (_, columns, row, warning) => {
  expect(warningsOf(columns, row)).toEqual([warning])
})

it('takes of a site what can be cut in one way alone', () => {
  const { trial, basis } = read(
    'Study Title,Locations',
    'x,"""The"" Hospital, West, Boston, Massachusetts, 02114, United States|Clinic, Ulm, 89081, Germany|A | B, Seoul, Korea, Republic of|New York, New York, United States"',
  )
  const parts = trial.locations.map(({ facility, city, state, zip, country }) => [facility, city, state, zip, country])
  expect(parts).toEqual([
    ['"The" Hospital, West', 'Boston', 'Massachusetts', '02114', 'United States'],
    ['Clinic', 'Ulm', null, '89081', 'Germany'],
    ['A | B', 'Seoul', null, null, 'Korea, Republic of'],
    [null, null, null, null, 'United States'],
  ])
  expect(trial.countries).toEqual(['United States', 'Germany', 'Korea, Republic of'])
  expect(basis['locations.1.city']?.basis).toBe('inferred')
  expect(basis['locations.1.country']).toBeUndefined()
})

it.each([
  ['two rows', `${HEAD}\nNCT00000021,a,b\nNCT00000022,a,b`, 'more than one trial'],
  ['a row without its end', `${HEAD}\nNCT00000021,a`, 'no whole row'],
  ['a mark that is never closed', `${HEAD}\nNCT00000021,"a,b`, 'no whole row'],
  ['no number', `${HEAD}\n,a,b`, 'does not carry its own registry number'],
])('refuses %s', (_, text, words) => {
  expect(() => readDocument(text)).toThrow(words)
})

it('takes a word that a list repeats once', () => {
  const { trial } = read('Phases,Study Design', 'PHASE1|PHASE2|PHASE1,"Masking: DOUBLE (PARTICIPANT, PARTICIPANT)"')
  expect(trial).toMatchObject({ phases: ['PHASE1', 'PHASE2'], whoMasked: ['PARTICIPANT'] })
  expect(read('Study Title,Age', 'x,"ADULT, ADULT"').trial.stdAges).toEqual(['ADULT'])
})

it('warns of an age that nobody has', () => {
  expect(warningsOf('Study Title,Age', 'x,18 Years to 999 Years')).toEqual(['wrongType maximumAge'])
  expect(warningsOf('Study Title,Age', 'x,18 Years to 99 Years')).toEqual([])
})
