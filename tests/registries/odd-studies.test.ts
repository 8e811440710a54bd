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
import { ODD_VALUES } from './odd-values.table.ts'

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

/** A field with its value or the kind of its absence, and the warnings about what it is part of. */
function told(text: string, field: string): { reads: string; warnings: string[] } {
  const { trial, absence, warnings } = readDocument(text)
  const about = warnings.filter(one => one.field?.split('.')[0] === field.split('.')[0])
  return {
    reads: `${field} ${absence[field] ?? JSON.stringify(valueAt(trial, field))}`,
    warnings: about.map(({ code, words }) => `${code} ${words}`),
  }
}

describe('a record that is not quite as records are', () => {
  it.each(ODD_VALUES)('%s', (_, at, value, reads, ...warnings) => {
    const [field = ''] = reads.split(' ')
    expect(told(studyWith(at, value), field)).toEqual({ reads, warnings })
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
      'unknownLayout',
      /“MOON-1” .* is no number of ClinicalTrials.gov/,
    ],
    [
      'a record with the number of another register',
      studyWith('identificationModule.nctId', 'ISRCTN12345678'),
      'unknownLayout',
      /“ISRCTN12345678” .* is no number of ClinicalTrials.gov/,
    ],
    [
      'a row with the number of another register',
      'NCT Number,Study Title\nISRCTN12345678,Dust',
      'unknownLayout',
      /“ISRCTN12345678” \(NCT Number\), is no number/,
    ],
    [
      'two rows of which one has a number',
      'NCT Number,Study Title\nNCT00000021,Dust\nNCT123,Sand',
      'unknownLayout',
      /“NCT123”/,
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
        const record = composeStudy(text, reading)
        for (const { start, end, quote } of Object.values(record.evidence).flat())
          expect(quote).toBe(text.slice(start, end))
        expect(record.trial).toEqual({ ...reading.trial, dosing: record.trial.dosing })
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
