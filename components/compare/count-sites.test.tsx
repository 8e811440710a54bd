import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RegistryName } from '@/lib/trial/registry.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { ComparisonCell } from './comparison-cell.tsx'
import { COMPARISON } from './comparison-rows.ts'
import { countSites, listCountedSites } from './count-sites.ts'

const site = (city: string) => ({
  facility: null,
  status: null,
  city,
  state: null,
  zip: null,
  country: null,
  geoPoint: null,
})

const recordOf = (registry: RegistryName, locationCount: number | null = null) =>
  bareRecord({
    trial: { locations: [site('Lyon'), site('Ulm')], locationCount },
    evidence: { 'locations.0.city': [{ documentId: 'd2', start: 1, end: 5, quote: 'Lyon' }] },
    documents: [{ id: 'd2', registry, sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion: 1 }],
  })

test('counts the sites of a record that lists them all, and says so', () => {
  expect(countSites(recordOf('ClinicalTrials.gov'))).toBe(2)
  expect(listCountedSites(recordOf('ClinicalTrials.gov'))).toEqual([
    expect.objectContaining({ value: 2, unit: 'sites', basis: 'inferred', path: 'locations' }),
  ])
})

test('counts none of a page, which may show some of them, and none where the registry does', () => {
  expect(countSites(recordOf('MedDataX'))).toBeUndefined()
  expect(countSites(recordOf('ClinicalTrials.gov', 3))).toBeUndefined()
  expect(listCountedSites(recordOf('MedDataX'))).toEqual([])
})

test('shows the count with its reason, and leads to the sites', () => {
  const row = COMPARISON.flatMap(({ rows }) => rows).find(({ path }) => path === 'locationCount')
  if (!row) throw new Error('no row of sites')
  const cell = { ...row, difference: 'unknown' as const, points: [] }
  const html = renderToStaticMarkup(<ComparisonCell record={recordOf('ClinicalTrials.gov')} row={cell} />)
  expect(html).toMatch(/field=locations#evidence[^>]*>2<.*inferred.*lists each site/s)
  expect(renderToStaticMarkup(<ComparisonCell record={recordOf('MedDataX')} row={cell} />)).not.toContain('>2<')
})
