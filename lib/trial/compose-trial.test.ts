import { describe, expect, it } from 'vitest'
import { composeTrial, type ReadDocument } from './compose-trial.ts'
import { FIELD_PATTERNS } from './fields.ts'
import type { RegistryName } from './registry.ts'
import { Trial } from './trial.ts'

const EMPTY: Trial = {
  ...(Object.fromEntries(
    Object.entries(Trial.shape).map(([field, schema]) => [field, schema.safeParse([]).success ? [] : null]),
  ) as unknown as Trial),
  trialId: 'NCT00000001',
  nctId: 'NCT00000001',
  criteria: { inclusion: [], exclusion: [], other: [] },
}

const TEXT = 'RECRUITING 40 participants, by a made-up sponsor'

/** A document of a registry that tells these fields, all read from the first four characters of the text. */
function documentOf(
  registry: RegistryName,
  told: Partial<Trial>,
  more: Partial<ReadDocument['reading']> = {},
): ReadDocument {
  const evidence = Object.fromEntries(
    Object.entries(told).flatMap(([field, value]) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([part, v]) =>
            v === null ? [] : [[`${field}.${part}`, [{ start: 0, end: 4 }]]],
          )
        : [[field, [{ start: 0, end: 4 }]]],
    ),
  )
  const trial = { ...EMPTY, ...told }
  const absence = Object.fromEntries(
    FIELD_PATTERNS.filter(path => !path.includes('*') && !(path in evidence)).map(path => [
      path,
      'absentOnPage' as const,
    ]),
  )
  return {
    document: {
      id: `doc-${registry}`,
      registry,
      sha256: 'x',
      importedAt: '2026-01-01T00:00:00.000Z',
      parserVersion: 1,
    },
    text: TEXT,
    reading: { registry, parserVersion: 1, trial, evidence, absence, basis: {}, narrative: [], warnings: [], ...more },
  }
}

describe('composeTrial', () => {
  it('takes each field from the first registry in order that carries it', () => {
    const { trial, evidence, documents } = composeTrial([
      documentOf('MedPath', {
        briefTitle: 'A title',
        primaryOutcomes: [{ measure: 'm', timeFrame: null, description: null }],
      }),
      documentOf('MedDataX', { briefTitle: 'a  Title', overallStatus: 'RECRUITING' }),
    ])
    expect(trial.briefTitle).toBe('a  Title')
    expect(trial.primaryOutcomes).toHaveLength(1)
    expect(trial.overallStatus).toBe('RECRUITING')
    expect(evidence.briefTitle).toEqual([{ documentId: 'doc-MedDataX', start: 0, end: 4, quote: 'RECR' }])
    expect(documents.map(document => document.registry)).toEqual(['MedDataX', 'MedPath'])
  })

  it('completes a compound field only from a registry that agrees on its main part', () => {
    const agreeing = composeTrial([
      documentOf('MedDataX', { enrollment: { count: 9, type: null } }),
      documentOf('Veeva', { enrollment: { count: 9, type: 'ESTIMATED' } }),
    ])
    expect(agreeing.trial.enrollment).toEqual({ count: 9, type: 'ESTIMATED' })
    expect(agreeing.evidence['enrollment.type']?.[0]?.documentId).toBe('doc-Veeva')
    expect(agreeing.absence['enrollment.type']).toBeUndefined()

    const differing = composeTrial([
      documentOf('MedDataX', { enrollment: { count: 12, type: null } }),
      documentOf('Veeva', { enrollment: { count: 9, type: 'ESTIMATED' } }),
    ])
    expect(differing.trial.enrollment).toEqual({ count: 12, type: null })
    expect(differing.conflicts.map(conflict => conflict.field)).toEqual(['enrollment.count'])
    expect(differing.conflicts[0]?.values.map(({ registry, value }) => [registry, value])).toEqual([
      ['MedDataX', 12],
      ['Veeva', 9],
    ])
  })

  it('keeps arms and interventions of one page together, and says the most of what is missing', () => {
    const veeva = documentOf('Veeva', {
      armGroups: [{ label: 'Arm', type: null, description: null, interventionNames: ['Drug: X'] }],
      interventions: [{ type: 'DRUG', name: 'X', description: null, armGroupLabels: ['Arm'], otherNames: [] }],
    })
    const meddatax = documentOf('MedDataX', {
      interventions: [{ type: 'DRUG', name: 'Y', description: null, armGroupLabels: [], otherNames: [] }],
    })
    meddatax.reading.absence.officialTitle = 'notProvided'
    veeva.reading.absence.officialTitle = 'cutOff'
    const { trial, absence } = composeTrial([meddatax, veeva])
    expect(trial.interventions.map(intervention => intervention.name)).toEqual(['X'])
    expect(absence.officialTitle).toBe('cutOff')
  })
})

describe('conflicts', () => {
  const conflictsOf = (a: [RegistryName, Partial<Trial>], b: [RegistryName, Partial<Trial>]) =>
    composeTrial([documentOf(...a), documentOf(...b)]).conflicts.map(conflict => conflict.field)

  it.each<[string, [RegistryName, Partial<Trial>], [RegistryName, Partial<Trial>], string[]]>([
    [
      'a real difference',
      ['MedPath', { overallStatus: 'COMPLETED' }],
      ['Veeva', { overallStatus: 'RECRUITING' }],
      ['overallStatus'],
    ],
    [
      'MedPath has the first phase of two',
      ['MedPath', { phases: ['PHASE1'] }],
      ['MedDataX', { phases: ['PHASE1', 'PHASE2'] }],
      [],
    ],
    [
      'MedPath has another phase',
      ['MedPath', { phases: ['PHASE2'] }],
      ['MedDataX', { phases: ['PHASE1', 'PHASE2'] }],
      ['phases'],
    ],
    [
      'Veeva lacks a phase',
      ['Veeva', { phases: ['PHASE1'] }],
      ['MedDataX', { phases: ['PHASE1', 'PHASE2'] }],
      ['phases'],
    ],
    [
      'a month and a day of it',
      ['MedDataX', { startDate: { date: '2024-11-13', type: null } }],
      ['ClinicalTrials.gov', { startDate: { date: '2024-11', type: 'ACTUAL' } }],
      [],
    ],
    [
      'two months',
      ['MedDataX', { startDate: { date: '2024-12-01', type: null } }],
      ['ClinicalTrials.gov', { startDate: { date: '2024-11', type: 'ACTUAL' } }],
      ['startDate.date'],
    ],
    [
      'estimated against silence',
      ['Veeva', { enrollment: { count: 9, type: 'ESTIMATED' } }],
      ['MedPath', { enrollment: { count: 9, type: null } }],
      [],
    ],
    [
      'names differing in dashes, case and accents',
      ['Veeva', { briefTitle: 'CAR–NK cells in Leukémia' }],
      ['MedPath', { briefTitle: 'CAR-NK Cells in leukemia ' }],
      [],
    ],
    ['a rounded age', ['Veeva', { minimumAge: '1 Year' }], ['MedDataX', { minimumAge: '18 Months' }], []],
    [
      'an age that is not the same',
      ['Veeva', { minimumAge: '18 Years' }],
      ['MedDataX', { minimumAge: '1 Month' }],
      ['minimumAge'],
    ],
  ])('%s', (_, a, b, fields) => {
    expect(conflictsOf(a, b)).toEqual(fields)
    expect(conflictsOf(b, a)).toEqual(fields)
  })

  it('finds two that differ where a third, vaguer one leads and agrees with both', () => {
    const started = (date: string) => ({ startDate: { date, type: null } })
    const { conflicts } = composeTrial([
      documentOf('ClinicalTrials.gov', started('2024-11')),
      documentOf('MedDataX', started('2024-11-13')),
      documentOf('Veeva', started('2024-11-20')),
    ])
    expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ['startDate.date', ['2024-11', '2024-11-13', '2024-11-20']],
    ])
  })
})
