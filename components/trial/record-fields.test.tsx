import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { TrialPage } from './trial-page.tsx'

const text = readFileSync(
  path.join(import.meta.dirname, '../../tests/pages/clinicaltrials-gov/observational.txt'),
  'utf8',
)

function pageOf(record: string): string {
  const reading = readDocument(record)
  const { registry, parserVersion } = reading
  const document = { id: 'd1', registry, sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion }
  const composed = composeTrial([{ document, reading, text: record }])
  const trial = { ...composed.trial, dosing: NO_DOSING }
  return renderToStaticMarkup(<TrialPage record={{ ...composed, trial }} selected={[]} known={new Set()} />)
}

test.each([
  ['acronym', 'TIDE'],
  ['nctIdAliases', 'NCT00000030'],
  ['organization.fullName', 'Example Harbour Hospital'],
  ['statusVerifiedDate', '2025-01'],
  ['expandedAccessInfo.hasExpandedAccess', 'No'],
  ['responsibleParty.oldNameTitle', 'A. Keeper'],
  ['oversightHasDmc', 'No'],
  ['keywords.0', 'sea'],
  ['conditionBrowse.meshes.0.term', 'Fever, Made-up'],
  ['conditionBrowse.ancestors.0.id', 'D000001'],
  ['patientRegistry', 'No'],
  ['interventions.0.otherNames.0', 'Breeze'],
  ['otherOutcomes.0.measure', 'Smiles'],
  ['studyPopulation', 'Children of the valley'],
  ['samplingMethod', 'Non-probability sample'],
  ['overallOfficials.0.role', 'Study chair'],
  ['locations.0.zip', '00000'],
  ['references.0.citation', 'Gull A. Air [letter]. J Made-up Med. 1999.'],
  ['seeAlsoLinks.0.label', 'Tides &amp; times'],
  ['ipdSharingStatement.ipdSharing', 'No'],
  ['ipdSharingStatement.description', 'Only ~2 keepers see them.'],
])('shows %s, and leads from it to its words', (field, words) => {
  expect(pageOf(text)).toMatch(
    new RegExp(`<a[^>]*field=${field.replaceAll('.', '\\.')}#[^>]*>${words.replace(/[[\].]/g, '\\$&')}<`),
  )
})

test('makes a link of an address of the web, and of no other', () => {
  expect(pageOf(text)).toMatch(/<a href="https:\/\/example\.org\/tides" rel="external/)
  const odd = pageOf(text.replace('https://example.org/tides', 'javascript:alert(1)'))
  expect(odd).toContain('javascript:alert(1)')
  expect(odd).not.toContain('href="javascript')
})

test('says beside the status why a study was stopped', () => {
  const stopped = text.replace('"ENROLLING_BY_INVITATION"', '"TERMINATED", "whyStopped": "No more fog"')
  expect(pageOf(stopped)).toMatch(/Terminated[\s\S]{0,400}why: [\s\S]{0,200}No more fog/)
})
