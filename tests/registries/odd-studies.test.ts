import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import { listReadingFaults } from '@/tests/properties/list-reading-faults.ts'
import { composeStudy } from './compose-study.ts'
import { look } from './expected-trial.ts'
import { madeUpStudy } from './made-up-study.ts'

/** The record with another value at a path below the protocol section, or without it. */
function studyWith(path: string, value?: unknown): string {
  const record = madeUpStudy()
  const keys = `protocolSection.${path}`.split('.')
  const last = keys.pop() ?? ''
  const parent = look(record, keys.join('.'))
  if (typeof parent !== 'object' || parent === null) throw new Error(`There is no ${keys.join('.')}`)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else Reflect.set(parent, last, value)
  return JSON.stringify(record)
}

const told = (text: string, field: string) => {
  const { trial, absence, warnings } = readDocument(text)
  return {
    value: valueAt(trial, field),
    absence: absence[field],
    warnings: warnings
      .filter(one => one.field?.startsWith(field.split('.')[0] ?? ''))
      .map(({ code, words }) => [code, words]),
  }
}

describe('a record that is not quite as records are', () => {
  it.each<[string, string, unknown, string, unknown, string | undefined, [string, string][]]>([
    [
      'an unknown status',
      'statusModule.overallStatus',
      'ON_THE_MOON',
      'overallStatus',
      null,
      'unreadable',
      [['unknownPhrase', 'ON_THE_MOON']],
    ],
    [
      'a status in other letters',
      'statusModule.overallStatus',
      'Not yet recruiting',
      'overallStatus',
      'NOT_YET_RECRUITING',
      undefined,
      [['wrongType', 'Not yet recruiting']],
    ],
    [
      'a text in a list',
      'identificationModule.briefTitle',
      ['Dust'],
      'briefTitle',
      'Dust',
      undefined,
      [['wrongType', '["Dust"]']],
    ],
    [
      'a text in two lists',
      'identificationModule.briefTitle',
      [['Dust']],
      'briefTitle',
      'Dust',
      undefined,
      [
        ['wrongType', '[["Dust"]]'],
        ['wrongType', '["Dust"]'],
      ],
    ],
    [
      'two texts for one',
      'identificationModule.briefTitle',
      ['Dust', 'Sand'],
      'briefTitle',
      null,
      'unreadable',
      [['unreadable', '["Dust","Sand"]']],
    ],
    [
      'an object for a text',
      'identificationModule.briefTitle',
      { a: 1 },
      'briefTitle',
      null,
      'unreadable',
      [['unreadable', '{"a":1}']],
    ],
    [
      'a number for a text',
      'identificationModule.orgStudyIdInfo.id',
      4711,
      'orgStudyId',
      '4711',
      undefined,
      [['wrongType', '4711']],
    ],
    ['a null', 'identificationModule.officialTitle', null, 'officialTitle', null, 'absentOnPage', []],
    ['an empty text', 'identificationModule.officialTitle', '', 'officialTitle', null, 'absentOnPage', []],
    ['blanks', 'identificationModule.officialTitle', ' \n', 'officialTitle', null, 'absentOnPage', []],
    [
      'NUL in a text',
      'identificationModule.officialTitle',
      'a\0b',
      'officialTitle',
      null,
      'unreadable',
      [['unreadable', 'a\\u0000b']],
    ],
    [
      'a count as text',
      'designModule.enrollmentInfo.count',
      '24',
      'enrollment.count',
      24,
      undefined,
      [['wrongType', '24']],
    ],
    [
      'half a person',
      'designModule.enrollmentInfo.count',
      24.5,
      'enrollment',
      null,
      undefined,
      [['unreadable', '24.5']],
    ],
    [
      'less than nobody',
      'designModule.enrollmentInfo.count',
      -1,
      'enrollment',
      null,
      undefined,
      [['unreadable', '-1']],
    ],
    [
      'a flag as text',
      'eligibilityModule.healthyVolunteers',
      'Yes',
      'healthyVolunteers',
      true,
      undefined,
      [['wrongType', 'Yes']],
    ],
    [
      'a flag as number',
      'eligibilityModule.healthyVolunteers',
      1,
      'healthyVolunteers',
      null,
      'unreadable',
      [['unreadable', '1']],
    ],
    [
      'a date in words',
      'statusModule.startDateStruct.date',
      'November 2024',
      'startDate.date',
      '2024-11',
      undefined,
      [['wrongType', 'November 2024']],
    ],
    [
      'a day that is none',
      'statusModule.startDateStruct.date',
      '2024-02-31',
      'startDate',
      null,
      undefined,
      [['unknownPhrase', '2024-02-31']],
    ],
    [
      'an age without a unit',
      'eligibilityModule.minimumAge',
      '18',
      'minimumAge',
      null,
      'unreadable',
      [['unknownPhrase', '18']],
    ],
    [
      'one condition without a list',
      'conditionsModule.conditions',
      'Fatigue',
      'conditions',
      ['Fatigue'],
      undefined,
      [['wrongType', 'Fatigue']],
    ],
    [
      'a module in a list',
      'conditionsModule',
      [{ conditions: ['Fatigue'] }],
      'conditions',
      ['Fatigue'],
      undefined,
      [['wrongType', '[{"conditions":["Fatigue"]}]']],
    ],
    [
      'an unknown phase among others',
      'designModule.phases',
      ['PHASE9', 'PHASE2'],
      'phases',
      ['PHASE2'],
      undefined,
      [['unknownPhrase', 'PHASE9']],
    ],
    [
      'only an unknown phase',
      'designModule.phases',
      ['PHASE9'],
      'phases',
      [],
      'unreadable',
      [['unknownPhrase', 'PHASE9']],
    ],
    [
      'a sponsor as text',
      'sponsorCollaboratorsModule.leadSponsor',
      'Lunar Labs',
      'leadSponsor.name',
      undefined,
      'unreadable',
      [['unreadable', 'Lunar Labs']],
    ],
    ['a module as text', 'outcomesModule', 'none', 'primaryOutcomes', [], 'unreadable', [['unreadable', 'none']]],
  ])('%s', (_, path, value, field, expected, absence, warnings) => {
    expect(told(studyWith(path, value), field)).toEqual({ value: expected, absence, warnings })
  })

  it('leaves out items of lists that lack what makes them one, and keeps the others with their places', () => {
    const { armGroups } = madeUpStudy().protocolSection.armsInterventionsModule
    const text = studyWith('armsInterventionsModule.armGroups', [{ type: 'EXPERIMENTAL' }, null, 'Rest', ...armGroups])
    const { trial, evidence, warnings } = readDocument(text)
    expect(trial.armGroups.map(({ label }) => label)).toEqual(['Dust', 'Sand'])
    expect(evidence['armGroups.0.label']?.[0]?.path).toBe('/protocolSection/armsInterventionsModule/armGroups/3/label')
    expect(warnings.map(({ words }) => words)).toContain('{"type":"EXPERIMENTAL"}')
  })

  it('takes the last of two members of one name, as JSON is commonly read', () => {
    const text = JSON.stringify(madeUpStudy()).replace('"briefTitle"', '"briefTitle":"Old","briefTitle"')
    const { trial, evidence } = readDocument(text)
    expect(trial.briefTitle).toBe('Moon Dust for Made-up Anaemia')
    const [place] = evidence.briefTitle ?? []
    expect(text.slice(place?.start, place?.end)).toBe('Moon Dust for Made-up Anaemia')
  })

  it('reads the same however the JSON is laid out', () => {
    const record = madeUpStudy()
    const { trial, absence } = readDocument(JSON.stringify(record))
    const escaped = JSON.stringify(record).replace(
      /[^ -~]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    for (const text of [
      JSON.stringify(record, null, 2),
      JSON.stringify(record, null, '\t').replaceAll('\n', '\r\n'),
      escaped,
    ]) {
      const again = readDocument(text)
      expect(again.trial).toEqual(trial)
      expect(again.absence).toEqual(absence)
      expect(listReadingFaults(text, again)).toEqual([])
    }
  })
})

describe('what is not one record', () => {
  const record = JSON.stringify(madeUpStudy())
  it.each([
    ['a record cut off', record.slice(0, 900), 'unknownLayout', /cut off or damaged/],
    ['two records, one a line', `${record}\n${record}`, 'unknownLayout', /several records/],
    ['a list of records', `[${record},${record}]`, 'unknownLayout', /holds 2 study records/],
    [
      'an answer of the API',
      `{"studies":[${record}],"nextPageToken":"x"}`,
      'unknownLayout',
      /inside a list or an answer/,
    ],
    [
      'JSON of another API',
      '{"FullStudiesResponse":{"APIVrs":"1.01"}}',
      'unknownLayout',
      /begins with “FullStudiesResponse”/,
    ],
    ['any other list', '[1, 2]', 'unknownLayout', /a list of 2 items/],
    ['an empty object', ' {} ', 'unknownLayout', /an empty object/],
    ['a bare number', '12345', 'unknownLayout', /not a page of a registry/],
    ['deep nothing', '['.repeat(100_000) + ']'.repeat(100_000), 'unknownLayout', /not a study record/],
    ['a record without its number', studyWith('identificationModule.nctId'), 'noOwnNumber', /own registry number/],
    [
      'a record with another number',
      studyWith('identificationModule.nctId', 'MOON-1'),
      'noOwnNumber',
      /own registry number/,
    ],
  ])('%s is refused', (_, text, code, sentence) => {
    const read = () => readDocument(text)
    expect(read).toThrow(Refusal)
    expect(read).toThrow(expect.objectContaining({ code, message: expect.stringMatching(sentence) }))
  })
})

/** What was read; undefined for a text that is refused. */
function readOrRefuse(text: string): DocumentReading | undefined {
  try {
    return readDocument(text)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

describe('a record with anything anywhere', () => {
  const numRuns = Number(process.env.PROPERTY_RUNS ?? 300)
  const nodes = (node: unknown): object[] =>
    typeof node === 'object' && node !== null ? [node, ...Object.values(node).flatMap(nodes)] : []

  it('is refused, or read soundly, and stored without loss', { timeout: 120_000 }, () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat(),
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('', [], {}, [[]])),
    )
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), damages => {
        const study = madeUpStudy()
        for (const [at, member, value] of damages) {
          const all = nodes(study)
          const node = all[at % all.length] ?? study
          const keys = Object.keys(node)
          Reflect.set(node, keys[member % Math.max(1, keys.length)] ?? '0', structuredClone(value))
        }
        const text = JSON.stringify(study)
        const reading = readOrRefuse(text)
        if (!reading) return
        expect(listReadingFaults(text, reading), text).toEqual([])
        const { record, unpack } = composeStudy(text, reading)
        const { evidence, absence, basis, conflicts } = record
        expect(unpack(), text).toEqual({ evidence, absence, basis, conflicts })
      }),
      { numRuns },
    )
  })

  it('is refused when it is cut anywhere', () => {
    const text = JSON.stringify(madeUpStudy())
    fc.assert(
      fc.property(fc.nat(text.length - 2), at => {
        expect(() => readDocument(text.slice(0, at + 1))).toThrow(Refusal)
      }),
      { numRuns },
    )
  })
})
