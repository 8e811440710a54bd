import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { StoredText } from '@/lib/store/write-document.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'

/**
 * A stored text, read by the present parsers.
 *
 * @throws {Refusal} where they can no longer read it, or take it for one of another trial
 */
export function readStoredText({ document, text }: StoredText, trialId: string): ReadDocument {
  const refuse = (why: string) =>
    new Refusal('fileUnreadable', `The stored ${document.registry} page of ${trialId} ${why}`)
  let reading: DocumentReading
  try {
    reading = readDocument(text)
  } catch (error) {
    if (error instanceof Refusal) throw refuse(`can no longer be read: ${error.message}`)
    throw error
  }
  if (reading.trial.trialId !== trialId) throw refuse(`is now read as one of ${reading.trial.trialId}.`)
  return { document: { ...document, parserVersion: reading.parserVersion }, reading, text }
}
