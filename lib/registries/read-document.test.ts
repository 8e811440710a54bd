import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { Refusal } from './refusal.ts'

const seed = (name: string): string => readFileSync(`${import.meta.dirname}/../../seeds/${name}`, 'utf8')
const MEDPATH = seed('000_98cc620108e3f339.txt')
const VEEVA = seed('001_81bdeec3626d834e.txt')
const MEDDATAX = seed('002_6307dd8478468ba8.txt')

function refusalOf(text: string): Refusal {
  try {
    readDocument(text)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('readDocument', () => {
  it('tells the registry by the text', () => {
    expect([MEDPATH, VEEVA, MEDDATAX].map(text => readDocument(text).registry)).toEqual([
      'MedPath',
      'Veeva',
      'MedDataX',
    ])
  })

  it.each<[string, string, string]>([
    ['an empty file', '', 'empty'],
    ['blanks', ' \n\t\r\n', 'empty'],
    ['more lines than any page has', `${MEDPATH}\n${'## H\n'.repeat(200_000)}`, 'tooLarge'],
    ['NUL bytes', `${MEDPATH}\0`, 'notText'],
    ['another site', '<!doctype html><title>A shop</title><p>Shoes for sale, NCT06541444</p>', 'unknownLayout'],
    ['a page without its number', MEDPATH.replaceAll('NCT06541444', ''), 'noOwnNumber'],
    ['two trials', `${VEEVA}\n${VEEVA.replaceAll('NCT06835140', 'NCT00000001')}`, 'severalTrials'],
    ['the same page twice', `${MEDDATAX}\n${MEDDATAX}`, 'severalTrials'],
    ['pages of two registries', `${MEDDATAX}\n${VEEVA}`, 'severalTrials'],
  ])('refuses %s', (_, text, code) => {
    const refusal = refusalOf(text)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(/^[A-Z].*\.$/)
  })

  it('says why each missing field is missing', () => {
    const { absence, trial } = readDocument(MEDPATH)
    expect(absence['startDate.date']).toBe('notProvided')
    expect(absence.minimumAge).toBe('notProvided')
    expect(absence['enrollment.type']).toBe('notProvided')
    expect(absence['armGroups.0.type']).toBe('notProvided')
    expect(absence.briefTitle).toBeUndefined()

    const cut = readDocument(MEDPATH.slice(0, MEDPATH.indexOf('Study & Design')))
    expect(cut.absence.primaryOutcomes).toBe('cutOff')
    expect(cut.absence['startDate.date']).toBe('notProvided')
    expect(cut.trial.leadSponsor).toEqual(trial.leadSponsor)
  })

  it('derives the age groups from the limits, and says so', () => {
    const { trial, basis, evidence } = readDocument(VEEVA)
    expect([trial.minimumAge, trial.maximumAge, trial.stdAges]).toEqual([
      '18 Years',
      '70 Years',
      ['ADULT', 'OLDER_ADULT'],
    ])
    expect(basis['stdAges.0']?.basis).toBe('inferred')
    expect(evidence['stdAges.0']?.map(({ start, end }) => VEEVA.slice(start, end))).toEqual(['18 to 70 years old'])
  })

  it('places warnings by line and words, and counts those that nobody would read', () => {
    const { warnings } = readDocument(MEDDATAX)
    const [first] = warnings
    expect(first?.words).toBe(MEDDATAX.slice(first?.start, first?.end))
    expect(MEDDATAX.split('\n')[(first?.line ?? 0) - 1]).toContain(first?.words)

    const flooded = MEDDATAX.replace('4\\.', `${'* <5.0)\n* ;\n9\\. \n'.repeat(2000)}4\\.`)
    const many = readDocument(flooded).warnings
    expect(many.length).toBeLessThanOrEqual(501)
  })
})
