import { describe, expect, it, test } from 'vitest'
import { toPageText } from '@/lib/registries/page/lines.ts'
import { meddatax } from './adapter.ts'

const HEAD = 'Examplinib in Made-up Anaemia\n\nNCT ID: NCT00000031\n\nLast Updated: 2024-02-29\n\n'
const BASICS = `Basic Information

A snapshot of the trial.

Recruitment Status

RECRUITING

Clinical Phase

PHASE1/PHASE2

Total Enrollment

24 participants

Study Classification

INTERVENTIONAL

Study Start Date

2023-03-15

Study Completion Date

2026-10-01

`
const SUMMARY = 'Brief Summary\n\nThe sponsor-provided synopsis.\n\nExamplinib is tried out.\n\n'
const DESIGN = `Study Design

Here is how the trial is structured.

Allocation Method

RANDOMIZED

Intervention Model

PARALLEL

In two cohorts
Primary Study Purpose

TREATMENT

Blinding Strategy

DOUBLE

Participants Investigators

`
const ELIGIBILITY = `Eligibility Criteria

The participation requirements.

Inclusion Criteria

1. Haemoglobin \\<110 g/L

Exclusion Criteria

* Transfusion within 30 days
Minimum Eligible Age

1 Month

Maximum Eligible Age

25 Years

Eligible Sex

FEMALE

Accepts Healthy Volunteers

Yes

`
const RELATED =
  'More Related Trials\n\nFound by similarity analysis.\n\nAnother Trial\nNCT00000099 UNKNOWN PHASE1/PHASE2'

const read = (text: string) => {
  const reading = meddatax.read(toPageText(text))
  return {
    ...reading,
    own: reading.ownNumbers.map(({ value }) => value),
    codes: reading.warnings.map(({ code, field }) => `${code} ${field}`),
  }
}
/** What the site makes of a page for readers: no short labels, no blank lines. */
const LABELS =
  /^(?:Recruitment Status|Clinical Phase|Total Enrollment|Study Classification|Study (?:Start|Completion) Date|Allocation Method|Intervention Model|Primary Study Purpose|Blinding Strategy|(?:Minimum|Maximum) Eligible Age|Eligible Sex|Accepts Healthy Volunteers)$/
const withoutLabels = (text: string): string =>
  text
    .split('\n')
    .filter(line => line && !LABELS.test(line))
    .join('\n')

describe('a whole page', () => {
  const page = HEAD + BASICS + SUMMARY + DESIGN + ELIGIBILITY + RELATED

  it.each([
    ['with its labels', page],
    ['without labels and blank lines', withoutLabels(page)],
  ])('gives the same %s', (_, text) => {
    const { own, findings, cutOff, codes } = read(text)
    expect(own).toEqual(['NCT00000031'])
    expect(cutOff).toEqual([])
    expect(codes).toEqual(['lossyField completionDate.date'])
    expect(findings).toMatchObject({
      briefTitle: { value: 'Examplinib in Made-up Anaemia' },
      lastUpdatePostDate: { date: { value: '2024-02-29' } },
      overallStatus: { value: 'RECRUITING' },
      phases: [{ value: 'PHASE1' }, { value: 'PHASE2' }],
      enrollment: { count: { value: 24 } },
      studyType: { value: 'INTERVENTIONAL' },
      startDate: { date: { value: '2023-03-15' } },
      completionDate: { date: { value: '2026-10-01' } },
      briefSummary: { value: 'Examplinib is tried out.' },
      allocation: { value: 'RANDOMIZED' },
      interventionModel: { value: 'PARALLEL' },
      interventionModelDescription: { value: 'In two cohorts' },
      primaryPurpose: { value: 'TREATMENT' },
      masking: { value: 'DOUBLE' },
      whoMasked: [{ value: 'PARTICIPANT' }, { value: 'INVESTIGATOR' }],
      minimumAge: { value: '1 Month' },
      maximumAge: { value: '25 Years' },
      sex: { value: 'FEMALE' },
      healthyVolunteers: { value: true },
      criteria: { inclusion: [{ text: { value: 'Haemoglobin <110 g/L' } }], exclusion: [{ marker: { value: '*' } }] },
      relatedTrials: [{ trialId: { value: 'NCT00000099' }, overallStatus: { value: 'UNKNOWN' } }],
    })
  })

  it('says of enrollment and dates no type, which the registry never gives', () => {
    const { findings } = read(page)
    expect(findings.enrollment?.type).toBeUndefined()
    expect(findings.startDate?.type).toBeUndefined()
    expect(meddatax.provides).not.toContain('enrollment.type')
  })

  it('points at the words of each value', () => {
    const [span] = read(page).findings.enrollment?.count?.spans ?? []
    expect(page.slice(span?.start, span?.end)).toBe('24 participants')
  })
})

describe('the page’s own number', () => {
  it('is never that of a related trial', () => {
    const text = BASICS + SUMMARY + DESIGN + RELATED
    expect(meddatax.recognizes(toPageText(text))).toBe(true)
    expect(read(text).own).toEqual([])
  })

  it('is not a line of prose', () => {
    const text = HEAD + BASICS + SUMMARY.replace('tried out.', 'tried out in\nNCT ID: NCT00000055\nand here.') + RELATED
    expect(read(text).own).toEqual(['NCT00000031'])
  })

  it('stands twice in a file of two pages', () => {
    const text = `${HEAD}${BASICS}${RELATED}\n${HEAD.replace('31', '32')}${BASICS}`
    expect(read(text).own).toEqual(['NCT00000031', 'NCT00000032'])
  })
})

describe('where the labels are lost', () => {
  it('one age may be the least or the greatest, and is left out', () => {
    const { findings, unreadable } = read(
      withoutLabels(HEAD + SUMMARY + ELIGIBILITY.replace('25 Years\n', '') + RELATED),
    )
    expect(findings.minimumAge).toBeUndefined()
    expect(findings.sex?.value).toBe('FEMALE')
    expect(unreadable).toEqual(expect.arrayContaining(['minimumAge', 'maximumAge']))
  })

  it('one date may be the start or the completion, and is left out', () => {
    const { findings, unreadable, codes } = read(withoutLabels(HEAD + BASICS.replace('2026-10-01', '') + RELATED))
    expect([findings.startDate, findings.completionDate]).toEqual([undefined, undefined])
    expect(unreadable).toEqual(['startDate.date', 'completionDate.date'])
    expect(codes).toEqual(['unreadable startDate.date'])
  })

  it('OTHER alone may be two things, and is left out', () => {
    const { findings, unreadable } = read(
      `${HEAD}Study Design\nHere is how the trial is structured.\nOTHER\n${RELATED}`,
    )
    expect(findings.timePerspective).toBeUndefined()
    expect(unreadable).toEqual(['observationalModel', 'timePerspective'])
  })
})

test('an unknown phrase is left out with a warning', () => {
  const { findings, unreadable, codes } = read(HEAD + BASICS.replace('RECRUITING', 'ON_THE_MOVE') + RELATED)
  expect(findings.overallStatus).toBeUndefined()
  expect(unreadable).toEqual(['overallStatus'])
  expect(codes).toContain('unknownPhrase overallStatus')
})

test('a heading with nothing but the site’s sentence is empty', () => {
  const { findings, codes } = read(`${HEAD}Detailed Description\n\nThe extended narrative.\n\n${RELATED}`)
  expect(findings.detailedDescription).toBeUndefined()
  expect(codes).toEqual(['emptySection detailedDescription'])
})

test('a sentence of the site that is not known is no value', () => {
  const summary = SUMMARY.replace('The sponsor-provided synopsis.', 'What this is about.')
  const { findings, codes } = read(HEAD + BASICS + summary + RELATED)
  expect(findings.briefSummary?.value).toBe('Examplinib is tried out.')
  expect(codes).toContain('unknownSection null')
})

test('a word of prose on a line of its own cuts no section in two', () => {
  const description = 'Detailed Description\n\nThe extended narrative.\n\nFirst.\n\nConditions\n\nThen.\n\n'
  const conditions = 'Conditions\n\nThe conditions and disease areas.\n\nMade-up Anaemia Old Anaemia\n\n'
  const { findings, codes } = read(HEAD + description + conditions + RELATED)
  expect(findings.detailedDescription?.value).toBe('First.\n\nConditions\n\nThen.')
  expect(findings.conditions?.map(({ value }) => value)).toEqual(['Made-up Anaemia Old Anaemia'])
  expect(codes).toEqual(['notSplittable conditions'])
})

describe('a page that is cut off', () => {
  it('names what it ends before, and not what it told', () => {
    const { cutOff, codes } = read(HEAD + BASICS + SUMMARY)
    expect(cutOff).toEqual(expect.arrayContaining(['detailedDescription', 'sex', 'armGroups.*.type', 'relatedTrials']))
    expect(cutOff).not.toContain('overallStatus')
    expect(codes.at(-1)).toBe('cutOff briefSummary')
  })

  it('gives no half value', () => {
    const half = (HEAD + BASICS).slice(0, (HEAD + BASICS).indexOf('2026-10-01') + 7)
    const { findings, cutOff } = read(half)
    expect(findings.startDate?.date?.value).toBe('2023-03-15')
    expect(findings.completionDate).toBeUndefined()
    expect(cutOff).toContain('completionDate.date')
  })
})

describe('recognizing', () => {
  it.each([
    ['a head alone', HEAD, true],
    ['a mention of the site', 'See meddatax.com for NCT ID: NCT00000031 and its Brief Summary.', false],
    ['headings that other pages have, too', 'Brief Summary\nx\nConditions\ny\nInterventions\nz\nLocations\nw', false],
    ['an empty text', '', false],
  ])('%s', (_, text, expected) => expect(meddatax.recognizes(toPageText(text))).toBe(expected))
})

describe('parts that are not known here', () => {
  const conditions = (body: string) =>
    read(`${HEAD}Conditions\n\nThe conditions and disease areas.\n\n${body}\n\n${RELATED}`)

  it('are no conditions', () => {
    const { findings, codes } = conditions('Anaemia\n\nKeywords\n\nWords that help to find the trial.\n\niron blood')
    expect(findings.conditions?.map(({ value }) => value)).toEqual(['Anaemia'])
    expect(codes).toEqual(Array(3).fill('unknownSection conditions'))
  })

  it('nor is what the site says of the section in new words', () => {
    const { findings } = conditions('Which diseases this is about, in our own new words.\n\nAnaemia')
    expect(findings.conditions?.map(({ value }) => value)).toEqual(['Anaemia'])
  })
})

test('a number of participants may have a comma', () => {
  const { findings } = read(HEAD + BASICS.replace('24 participants', '1,200 participants') + RELATED)
  expect(findings.enrollment?.count?.value).toBe(1200)
})
