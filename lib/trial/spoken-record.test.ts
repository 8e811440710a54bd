import { expect, it } from 'vitest'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { NO_DOSING } from './dosing.ts'
import { spokenRecord } from './spoken-record.ts'

const json = String.raw`{"a":"One\nTwo \\> 3"}`
const [start, end] = [json.indexOf('One'), json.lastIndexOf('"')]
const place = { documentId: 'd1', path: '/a', start, end, quote: json.slice(start, end) }

it('quotes what a record says, and brings places back to how it stands there', () => {
  const { record, restore } = spokenRecord(bareRecord({ evidence: { briefSummary: [place] } }), [
    { id: 'd1', text: json },
  ])
  const [said] = record.evidence.briefSummary ?? []
  expect(said?.quote).toBe('One\nTwo \\> 3')
  const second = { ...place, start: start + 4, end: start + 7, quote: 'Two' }
  const third = { ...place, start: start + 8, end: start + 12, quote: '\\> 3' }
  const product = { ...NO_DOSING.product, kind: { value: 'Two', basis: 'stated' as const, evidence: [second, third] } }
  const { evidence } = restore({ ...NO_DOSING, product }).product.kind ?? {}
  expect(evidence?.map(({ quote }) => quote)).toEqual(['Two', String.raw`\\> 3`])
  for (const one of evidence ?? []) expect(json.slice(one.start, one.end)).toBe(one.quote)
})

it('leaves pages as they are', () => {
  const { path: _path, ...ofPage } = place
  const given = bareRecord({ evidence: { briefSummary: [ofPage] } })
  const { record, restore } = spokenRecord(given, [{ id: 'd1', text: json }])
  expect(record).toBe(given)
  expect(restore(NO_DOSING)).toBe(NO_DOSING)
})
