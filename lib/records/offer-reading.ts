import { hashText } from '@/lib/store/hash-text.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { RegistryDocument } from '@/lib/trial/trial-record.ts'
import { pageUrlOf } from './compose-documents.ts'

/**
 * A text that is not stored, with what was read from it and the document that it would become.
 *
 * @param importedAt in UTC, ISO 8601
 */
export function offerReading(
  text: string,
  reading: DocumentReading,
  { sha256 = hashText(text), importedAt = new Date().toISOString() } = {},
): ReadDocument {
  const { registry, parserVersion } = reading
  const url = pageUrlOf(reading)
  const document = { id: sha256.slice(0, 16), registry, sha256, importedAt, parserVersion }
  return { document: RegistryDocument.parse(url === undefined ? document : { ...document, url }), reading, text }
}
