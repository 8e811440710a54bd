import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { patternOf } from '@/lib/trial/fields.ts'
import { isOfRecordsAlone } from './fields-of-records.ts'
import { listDifferences } from './list-differences.ts'
import { linesOfEvidence, listEvidenceFaults } from './list-evidence-faults.ts'
import { type ExpectedPage, findExpectedPages } from './page-expectations.ts'

const { here, originals, refused } = findExpectedPages()

function testPage({ expected, path }: ExpectedPage): void {
  const text = readFileSync(path, 'utf8')
  const reading = readDocument(text)

  it('is known by its text', () => expect(reading.registry).toBe(expected.registry))

  it('gives every fact, and no other', () => expect(listDifferences(expected.trial, reading.trial)).toEqual([]))

  it('says of each missing field which kind of missing it is', () => {
    const kinds = Object.keys(expected.absence) as (keyof typeof expected.absence)[]
    const patternsOf = (kind: string) => {
      const paths = Object.entries(reading.absence).filter(([, absence]) => absence === kind)
      const patterns = [...new Set(paths.map(([field]) => patternOf(field)))].toSorted()
      const ofPages = kind === 'notProvided' && reading.registry !== 'ClinicalTrials.gov'
      return ofPages ? patterns.filter(pattern => !isOfRecordsAlone(pattern)) : patterns
    }
    for (const kind of kinds) expect(patternsOf(kind), kind).toEqual(expected.absence[kind].toSorted())
  })

  it('says which values are inferred', () => {
    const inferred = Object.keys(reading.basis)
      .map(patternOf)
      .filter(field => !field.startsWith('stdAges'))
    expect([...new Set(inferred)].toSorted()).toEqual(expected.inferred.toSorted())
  })

  it('shows the place of every value', () => expect(listEvidenceFaults(text, reading)).toEqual([]))

  it.each(Object.entries(expected.places))('finds %s where a person does', (field, line) =>
    expect(linesOfEvidence(text, reading, field)).toEqual([line].flat()),
  )

  it('warns of what is odd, and of nothing else', () => {
    const order = (warnings: [string, string | null][]) =>
      warnings.map(([code, field]) => `${code} ${field?.split('.')[0] ?? ''}`.trim()).toSorted()
    expect(order(reading.warnings.map(({ code, field }) => [code, field]))).toEqual(order(expected.warnings))
  })
}

describe.each(here)('$name', testPage)

describe.skipIf(originals.length === 0)('the registries’ own texts (skipped where ../shared/seeds is missing)', () => {
  describe.each(originals)('$name', testPage)
})

it.each(refused)('$name is refused: $refused', ({ path, refused: code }) => {
  const read = () => readDocument(readFileSync(path, 'utf8'))
  expect(read).toThrow(Refusal)
  expect(read).toThrow(expect.objectContaining({ code }))
})
