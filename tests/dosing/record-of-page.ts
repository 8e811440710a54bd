import { readFileSync } from 'node:fs'
import { readDocument } from '@/lib/registries/read-document.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'

/** A saved page as the record of a trial that one registry tells, with the text that its offsets count in. */
export function recordOfPage(file: string): { record: ComposedRecord; text: string } {
  const text = readFileSync(file, 'utf8')
  const reading = readDocument(text)
  const document = {
    id: 'd1',
    registry: reading.registry,
    sha256: 'ab'.repeat(32),
    importedAt: '2026-01-02T03:04:05Z',
    parserVersion: reading.parserVersion,
  }
  return { record: composeTrial([{ document, reading, text }]), text }
}
