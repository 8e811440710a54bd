import { describe, expect, it, test } from 'vitest'
import { toPageText } from '@/lib/registries/page/lines.ts'
import { veeva } from './adapter.ts'

const HEAD =
  'ClinicalTrials.Veeva\n\nMenu\n\nExamplinib in Made-up Anaemia\n\nExample Pharma logo\n\nExample Pharma\n\n'
const FRONT = `Status and phase

Enrolling
Phase 2
Phase 1

Conditions

Made-up Anaemia
Anaemia, Old

Treatments

Drug: Examplinib
Diagnostic Test: Blood: count

Study type

Interventional

Funder types

Industry

Identifiers

NCT00000041
2020-000000-41 (EudraCT Number)
EXAMPLE-41

Details and patient eligibility

About

Examplinib is tried out.

`
const BACK = `Enrollment

9 estimated patients

Sex

All

Ages

6 months to 17 years old

Volunteers

Accepts Healthy Volunteers

Inclusion criteria

  1. Haemoglobin < 110 g/L

Exclusion criteria

  • Transfusion within 30 days

`
const DESIGN = `Trial design

Primary purpose

Treatment

Allocation

Non-Randomized

Interventional model

Parallel Assignment

Masking

None (Open label)

9 participants in 2 patient groups

`
const ARMS = `Low dose
Experimental group
Description:
5 mg
on two days
Treatment:
Drug: Examplinib
Diagnostic Test: Blood: count
Experimental group
Experimental group
Treatment:
Drug: Examplinib

`
const FOOT = `Trial contacts and locations

3

Loading...

Central trial contact

Erika Exempel, M.D.; Max Muster

Data sourced from clinicaltrials.gov

Clinical trials
`

const read = (text: string) => {
  const reading = veeva.read(toPageText(text))
  return {
    ...reading,
    own: reading.ownNumbers.map(({ value }) => value),
    codes: reading.warnings.map(({ code, field }) => `${code} ${field}`),
  }
}
const PAGE = HEAD + FRONT + BACK + DESIGN + ARMS + FOOT

test('a whole page', () => {
  const { own, findings, cutOff, codes } = read(PAGE)
  expect([own, cutOff, codes]).toEqual([['NCT00000041'], [], []])
  expect(findings).toMatchObject({
    briefTitle: { value: 'Examplinib in Made-up Anaemia' },
    leadSponsor: { name: { value: 'Example Pharma' }, class: { value: 'INDUSTRY' } },
    overallStatus: { value: 'RECRUITING' },
    phases: [{ value: 'PHASE1' }, { value: 'PHASE2' }],
    conditions: [{ value: 'Made-up Anaemia' }, { value: 'Anaemia, Old' }],
    studyType: { value: 'INTERVENTIONAL' },
    orgStudyId: { value: 'EXAMPLE-41' },
    secondaryIds: [{ id: { value: '2020-000000-41' }, type: { value: 'EudraCT Number' } }],
    briefSummary: { value: 'Examplinib is tried out.' },
    enrollment: { count: { value: 9 }, type: { value: 'ESTIMATED' } },
    sex: { value: 'ALL' },
    minimumAge: { value: '6 Months' },
    maximumAge: { value: '17 Years' },
    healthyVolunteers: { value: true },
    primaryPurpose: { value: 'TREATMENT' },
    allocation: { value: 'NON_RANDOMIZED' },
    interventionModel: { value: 'PARALLEL' },
    masking: { value: 'NONE' },
    locationCount: { value: 3 },
    centralContacts: [{ name: { value: 'Erika Exempel, M.D.' } }, { name: { value: 'Max Muster' } }],
  })
})

test('arms, one of them with the name of a type, and what they get', () => {
  const { findings } = read(PAGE)
  expect(findings.armGroups).toMatchObject([
    {
      label: { value: 'Low dose' },
      type: { value: 'EXPERIMENTAL' },
      description: { value: '5 mg\non two days' },
      interventionNames: [{ value: 'Drug: Examplinib' }, { value: 'Diagnostic Test: Blood: count' }],
    },
    { label: { value: 'Experimental group' }, interventionNames: [{ value: 'Drug: Examplinib' }] },
  ])
  expect(findings.interventions).toMatchObject([
    { name: { value: 'Examplinib' }, armGroupLabels: [{ value: 'Low dose' }, { value: 'Experimental group' }] },
    { name: { value: 'Blood: count' }, type: { value: 'DIAGNOSTIC_TEST' }, armGroupLabels: [{ value: 'Low dose' }] },
  ])
})

test('cohorts, which have no type', () => {
  const cohorts = 'Cases\nDescription:\nWith the disease\nTreatment:\nDrug: Examplinib\nControls\n'
  const { findings, codes } = read(HEAD + FRONT + BACK + DESIGN + cohorts + FOOT)
  expect(findings.armGroups).toMatchObject([
    { label: { value: 'Cases' }, type: undefined, description: { value: 'With the disease' } },
    { label: { value: 'Controls' }, interventionNames: [] },
  ])
  expect(codes).toEqual([])
})

describe('enrollment', () => {
  const enrolled = (phrase: string) =>
    read(PAGE.replace('9 estimated patients', phrase).replace('9 participants', '1,300 participants'))

  it('is reached, as inferred, where it is not marked as estimated', () => {
    const { findings } = enrolled('1,300 patients')
    expect(findings.enrollment?.count?.value).toBe(1300)
    expect(findings.enrollment?.type).toMatchObject({ value: 'ACTUAL', inferred: expect.any(String) })
  })

  it('that the line of participants tells otherwise has a warning', () => {
    expect(enrolled('12 patients').codes).toEqual(['contradiction enrollment.count'])
  })

  it('is missing where the record has none', () => {
    expect(enrolled('None patients')).toMatchObject({ codes: [], unreadable: [] })
  })

  it('that is not understood is left out', () => {
    expect(enrolled('a few patients')).toMatchObject({ unreadable: ['enrollment.count'] })
  })
})

describe('phases', () => {
  const plain = PAGE.replace('Status and phase\n\nEnrolling\nPhase 2\nPhase 1', 'Status\n\nEnrolling')

  it('do not apply to an interventional study that shows none, as inferred', () => {
    expect(read(plain).findings.phases).toMatchObject([{ value: 'NA', inferred: expect.any(String) }])
  })

  it('are nothing that an observational study has', () => {
    expect(read(plain.replace('Interventional\n', 'Observational\n')).findings.phases).toBeUndefined()
  })
})

describe('funder types', () => {
  it('tell the lead sponsor’s class, as inferred, where there is one', () => {
    expect(read(PAGE).findings.leadSponsor?.class).toMatchObject({ value: 'INDUSTRY', inferred: expect.any(String) })
  })

  it('leave it open where there are several', () => {
    const { findings, codes, unreadable } = read(PAGE.replace('Industry\n', 'NIH\nIndustry\n'))
    expect(findings.leadSponsor?.class).toBeUndefined()
    expect([codes, unreadable]).toEqual([['lossyField leadSponsor.class'], ['leadSponsor.class']])
  })
})

test('a number of groups other than the groups below has a warning', () => {
  expect(read(PAGE.replace('in 2 patient', 'in 3 patient')).codes).toEqual(['brokenList armGroups'])
})

test('the same intervention twice is not tied to a group', () => {
  const { findings, codes } = read(PAGE.replace('Drug: Examplinib\n', 'Drug: Examplinib\nDrug: Examplinib\n'))
  expect(findings.interventions?.[0]?.armGroupLabels).toEqual([])
  expect(codes).toEqual([
    'uncertainSeam interventions.0.armGroupLabels',
    'uncertainSeam interventions.1.armGroupLabels',
  ])
})

test('a call centre’s sentence is no name', () => {
  const { findings, unreadable } = read(
    PAGE.replace('Max Muster', 'call the example desk at 000 000 and say which trial you mean'),
  )
  expect(findings.centralContacts).toHaveLength(1)
  expect(unreadable).toEqual(['centralContacts'])
})

describe('the page’s own number', () => {
  it.each([
    ['nothing under its heading', 'NCT00000041\n2020-000000-41 (EudraCT Number)\nEXAMPLE-41\n', ''],
    ['another kind of number under its heading', 'NCT00000041\n', 'NCT00000041 (Other Identifier)\n'],
  ])('is not there with %s', (_, from, to) => {
    const text = PAGE.replace(from, to)
    expect(veeva.recognizes(toPageText(text))).toBe(true)
    expect(read(text).own).toEqual([])
  })

  it('stands twice in a file of two pages', () => expect(read(PAGE + PAGE.replace('41', '42')).own).toHaveLength(2))
})

test('a page stripped of its short values is known, and tells neither number nor conditions', () => {
  const stripped =
    'Status and phase\nConditions\nTreatments\nStudy type\nFunder types\nIdentifiers\nAbout\nExamplinib is tried out.\nEnrollment\nSex\nAges\n'
  expect(veeva.recognizes(toPageText(stripped))).toBe(true)
  const { own, findings } = read(stripped)
  expect([own, findings.conditions, findings.overallStatus]).toEqual([[], undefined, undefined])
})

describe('a page that is cut off', () => {
  it('names what it ends before', () => {
    const { cutOff, findings } = read(HEAD + FRONT + BACK)
    expect(cutOff).toEqual(expect.arrayContaining(['allocation', 'armGroups', 'locationCount', 'centralContacts']))
    expect(cutOff).not.toContain('sex')
    expect(findings.sex?.value).toBe('ALL')
  })

  it('does not take a number for the organisation’s where another may have stood below it', () => {
    const { findings, cutOff } = read(PAGE.slice(0, PAGE.indexOf('EXAMPLE-41')))
    expect(findings.orgStudyId).toBeUndefined()
    expect(cutOff).toContain('orgStudyId')
  })
})

describe('recognizing', () => {
  it.each([
    ['the first lines of a page', 'ClinicalTrials.Veeva\n\nMenu\n', true],
    ['a mention of the site', 'ClinicalTrials.Veeva lists it under Conditions and Study type.', false],
    ['headings that other pages have, too', 'Status\nCompleted\nConditions\nAnaemia', false],
  ])('%s', (_, text, expected) => expect(veeva.recognizes(toPageText(text))).toBe(expected))
})

describe('a page saved with the bars of the site', () => {
  const title = 'Examplinib in Made-up Anaemia'

  it.each([
    ['above the site’s name', `Skip to content\n\nAccept all cookies\n\nSome bar\n\n${PAGE}`],
    ['of unknown words above the title', PAGE.replace(title, `Some bar\n\n${title}`)],
    ['without the site’s name', `Skip to content\n${PAGE.replace('ClinicalTrials.Veeva\n\nMenu\n\n', '')}`],
    ['and no-break blanks', PAGE.replaceAll(' ', '\u00a0')],
  ])('%s has its own title and sponsor', (_, text) => {
    const { findings } = read(text)
    expect(findings.briefTitle?.value).toBe(title)
    expect(findings.leadSponsor?.name?.value).toBe('Example Pharma')
    expect(findings.orgStudyId?.value).toBe('EXAMPLE-41')
  })
})

test('a grant is a number of its own, with its kind apart', () => {
  const grant = 'U10XX000000 (U.S. NIH Grant/Contract)'
  const { findings } = read(PAGE.replace('2020-000000-41 (EudraCT Number)', grant))
  expect(findings.secondaryIds?.map(({ id, type }) => [id?.value, type?.value])).toEqual([
    ['U10XX000000', 'U.S. NIH Grant/Contract'],
  ])
})
