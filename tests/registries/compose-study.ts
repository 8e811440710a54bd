import { composeRecord } from '@/lib/records/compose-documents.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** The record of a trial that one text tells. */
export function composeStudy(text: string, reading: DocumentReading): TrialRecord {
  const { registry, parserVersion } = reading
  const document = { id: 'd1', registry, sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion }
  return composeRecord([{ document, reading, text }])
}
