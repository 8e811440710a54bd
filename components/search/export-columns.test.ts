import { describe, expect, it } from 'vitest'
import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import { LIST_FORMATS } from '@/lib/urls.ts'
import { level } from '@/tests/support/dosing-samples.ts'
import { DEFAULT_COLUMNS, exportColumns } from './export-columns.ts'

const FULL: ExportedTrial = {
  trialId: 'NCT00000001',
  orgStudyId: 'S-1',
  secondaryIds: [
    { id: 'EUCTR2012-002934-35', type: 'EudraCT' },
    { id: 'X|2', type: null },
  ],
  briefTitle: 'CAR-NK cells',
  officialTitle: 'A study of CAR-NK cells',
  briefSummary: 'Two\nlines.',
  overallStatus: 'RECRUITING',
  phases: ['PHASE1', 'PHASE2'],
  studyType: 'INTERVENTIONAL',
  conditions: ['AML', 'Leukemia, Myeloid'],
  interventions: ['CAR-NK', 'Fludarabine'],
  enrollment: { count: 15, type: 'ESTIMATED' },
  leadSponsor: { name: 'Hospital of X, Y, and Co., Ltd.', class: 'INDUSTRY' },
  startDate: { date: '2024-11', type: 'ACTUAL' },
  lastUpdatePostDate: { date: '2025-01-02', type: null },
  countries: ['China', 'Russia'],
  sex: 'ALL',
  minimumAge: '1 Month',
  maximumAge: null,
  registries: ['ClinicalTrials.gov', 'MedPath'],
  targets: ['CD123', 'CD16'],
  doseLevels: [level({ amount: 1e7 }), level({ amount: 3e7 })],
}

const BARE: ExportedTrial = {
  ...FULL,
  trialId: 'NL-OMON12345',
  orgStudyId: null,
  secondaryIds: [],
  briefTitle: null,
  officialTitle: null,
  briefSummary: null,
  overallStatus: null,
  phases: [],
  studyType: null,
  conditions: [],
  interventions: [],
  enrollment: null,
  leadSponsor: null,
  startDate: null,
  lastUpdatePostDate: null,
  countries: [],
  sex: null,
  minimumAge: null,
  registries: [],
  targets: [],
  doseLevels: [],
}

const COLUMNS = exportColumns('https://trials.example')
const cellsOf = (trial: ExportedTrial) =>
  Object.fromEntries(COLUMNS.flatMap(({ cells }) => cells.map(({ heading, read }) => [heading, read(trial)])))
const risOf = (trial: ExportedTrial) =>
  COLUMNS.flatMap(({ toRis }) => toRis(trial).map(({ tag, value }) => `${tag}  - ${value}`))

describe('the columns', () => {
  it('have names and headings of their own', () => {
    for (const names of [
      COLUMNS.map(({ name }) => name),
      COLUMNS.flatMap(({ cells }) => cells.map(one => one.heading)),
    ])
      expect(new Set(names).size).toBe(names.length)
  })

  it('are what a file has by default, in the order in which they are offered', () => {
    const names = COLUMNS.map(({ name }) => name)
    for (const format of LIST_FORMATS) expect(names).toEqual(expect.arrayContaining([...DEFAULT_COLUMNS[format]]))
    expect(DEFAULT_COLUMNS.csv).toEqual(names.filter(name => DEFAULT_COLUMNS.csv.includes(name)))
  })

  it('hold all that is known of a trial', () => {
    expect(Object.keys(FULL).filter(field => !COLUMNS.some(({ name }) => name === field))).toEqual([])
    const json = Object.fromEntries(COLUMNS.map(({ name, toJson }) => [name, toJson(FULL)]))
    expect(json).toEqual({
      ...FULL,
      officialUrl: 'https://clinicaltrials.gov/study/NCT00000001',
      pageUrl: 'https://trials.example/trials/NCT00000001',
    })
  })
})

describe('a line of CSV', () => {
  it('has a value a cell, codes as the API has them, the doses in the words of the list', () =>
    expect(cellsOf(FULL)).toEqual({
      trialId: 'NCT00000001',
      briefTitle: 'CAR-NK cells',
      officialTitle: 'A study of CAR-NK cells',
      overallStatus: 'RECRUITING',
      phases: 'PHASE1|PHASE2',
      studyType: 'INTERVENTIONAL',
      conditions: 'AML|Leukemia, Myeloid',
      interventions: 'CAR-NK|Fludarabine',
      targets: 'CD123|CD16',
      doseLevels: '1 – 3 ×10⁷ /kg, per infusion, NK cells',
      enrollment: 15,
      enrollmentType: 'ESTIMATED',
      leadSponsor: 'Hospital of X, Y, and Co., Ltd.',
      leadSponsorClass: 'INDUSTRY',
      countries: 'China|Russia',
      sex: 'ALL',
      minimumAge: '1 Month',
      maximumAge: null,
      startDate: '2024-11',
      startDateType: 'ACTUAL',
      lastUpdatePostDate: '2025-01-02',
      lastUpdatePostDateType: null,
      registries: 'ClinicalTrials.gov|MedPath',
      orgStudyId: 'S-1',
      secondaryIds: 'EUCTR2012-002934-35|X|2',
      briefSummary: 'Two\nlines.',
      officialUrl: 'https://clinicaltrials.gov/study/NCT00000001',
      pageUrl: 'https://trials.example/trials/NCT00000001',
    }))

  it('has nothing for what is not known', () => {
    const { trialId, pageUrl, ...rest } = cellsOf(BARE)
    expect([trialId, pageUrl]).toEqual(['NL-OMON12345', 'https://trials.example/trials/NL-OMON12345'])
    expect(new Set(Object.values(rest))).toEqual(new Set([null]))
  })
})

describe('a reference', () => {
  it('has each value under its tag, or in a note', () =>
    expect(risOf(FULL)).toEqual([
      'AN  - NCT00000001',
      'TI  - CAR-NK cells',
      'N1  - Official title: A study of CAR-NK cells',
      'N1  - Status: Recruiting',
      'N1  - Phase: Phase 1/2',
      'N1  - Study type: Interventional',
      'KW  - AML',
      'KW  - Leukemia, Myeloid',
      'KW  - CAR-NK',
      'KW  - Fludarabine',
      'N1  - Target antigens: CD123; CD16',
      'N1  - Dose levels: 1 – 3 ×10⁷ /kg, per infusion, NK cells',
      'N1  - Enrollment: 15 (estimated)',
      'A1  - Hospital of X Y and Co. Ltd.',
      'PB  - Hospital of X, Y, and Co., Ltd.',
      'N1  - Countries: China; Russia',
      'N1  - Sex: All',
      'N1  - Minimum age: 1 Month',
      'PY  - 2024',
      'DA  - 2024/11//',
      'N1  - Updated: 2025-01-02',
      'DB  - ClinicalTrials.gov; MedPath',
      'N1  - Organisation’s study ID: S-1',
      'N1  - Other numbers: EUCTR2012-002934-35; X|2',
      'AB  - Two\nlines.',
      'UR  - https://clinicaltrials.gov/study/NCT00000001',
      'UR  - https://trials.example/trials/NCT00000001',
    ]))

  it('has no field for what is not known', () =>
    expect(risOf(BARE)).toEqual(['AN  - NL-OMON12345', 'UR  - https://trials.example/trials/NL-OMON12345']))

  it('has the official title where there is no other', () =>
    expect(risOf({ ...BARE, officialTitle: 'Long' })).toContain('TI  - Long'))

  it.each([
    ['2024', '2024///'],
    ['2024-11-13', '2024/11/13/'],
  ])('has the date %s as %s', (date, written) =>
    expect(risOf({ ...BARE, startDate: { date, type: null } })).toEqual(
      expect.arrayContaining(['PY  - 2024', `DA  - ${written}`]),
    ),
  )
})
