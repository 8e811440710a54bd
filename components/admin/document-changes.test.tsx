import { expect, it } from 'vitest'
import { renderMarkup } from '@/components/ui/render-markup.ts'
import { compareRecords } from '@/lib/trial/compare-records.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { DocumentChanges } from './document-changes.tsx'
import type { ShownPreview } from './shown-preview.ts'

const document = (id: string, registry: 'MedPath' | 'Veeva') => ({
  id,
  registry,
  sha256: 'ab'.repeat(32),
  importedAt: '2026-01-02T03:04:05Z',
  parserVersion: 1,
})
const place = (documentId: string) => ({ documentId, start: 3, end: 5, quote: 'xx' })

const STORED = bareRecord({
  trial: { trialId: 'NCT00000001', whyStopped: 'no money', briefTitle: 'A title' },
  evidence: { whyStopped: [place('d1')] },
  documents: [document('d1', 'MedPath')],
})
const OFFERED = bareRecord({
  trial: { trialId: 'NCT00000001', whyStopped: 'no patients', briefTitle: 'A title' },
  evidence: { whyStopped: [place('new')], briefTitle: [place('new')] },
  documents: [document('new', 'Veeva'), document('d1', 'MedPath')],
  conflicts: [
    {
      field: 'enrollment.count',
      values: [
        { registry: 'Veeva', value: 9, evidence: [] },
        { registry: 'MedPath', value: 12, evidence: [] },
      ],
    },
  ],
})

function draw(before: TrialRecord | null): string {
  const shown: ShownPreview = {
    document: {
      preparedId: 'abc',
      position: 4,
      name: 'page.txt',
      registry: 'Veeva',
      trialId: 'NCT00000001',
      outcome: before ? 'updated' : 'added',
      reason: null,
      note: null,
      warnings: 0,
      changes: 1,
      newConflicts: 1,
      settledConflicts: 0,
      seen: 'x',
      chosen: true,
      became: null,
      becameReason: null,
    },
    text: 'text',
    documentId: 'new',
    warnings: [],
    preview: { before, after: OFFERED, changes: before && compareRecords(before, OFFERED) },
    refusal: null,
    rereading: null,
    others: [],
    previous: null,
    next: null,
  }
  return renderMarkup(<DocumentChanges shown={shown} />)
}

const wordsOf = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

it('shows what a value was and would be, and leads to both where they stand', () => {
  const markup = draw(STORED)
  expect(wordsOf(markup)).toMatch(/Before no money .* After no patients/)
  expect(markup).toContain('href="/trials/NCT00000001/documents/d1?field=whyStopped&amp;mark=3-5#evidence"')
  expect(markup).toContain('href="/admin/imports/abc/documents/4?field=whyStopped&amp;mark=3-5#evidence"')
})

it('tells of a conflict that comes, before all else', () => {
  const words = wordsOf(draw(STORED))
  expect(words).toContain('New conflict between registries. Enrollment: Veeva 9, MedPath 12')
  expect(words.indexOf('New conflict')).toBeLessThan(words.indexOf('no money'))
})

it('shows all that is read of a trial that is new, with nothing before it', () => {
  const markup = draw(null)
  expect(wordsOf(markup)).toContain('A new trial. What is read from the text:')
  expect(wordsOf(markup)).toContain('A title')
  expect(markup).not.toContain('Before')
  expect(markup).toContain('href="/admin/imports/abc/documents/4?field=briefTitle&amp;mark=3-5#evidence"')
})
