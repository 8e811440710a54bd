import { Refusal } from '@/lib/registries/refusal.ts'
import type { StoredText } from '@/lib/store/write-document.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * A stored text, read by the present parsers, of which something is to be written.
 *
 * @throws {Refusal} where they can no longer read it as what it was stored as: of its trial, and of its registry
 */
export function readAsStored(stored: StoredText, trialId: string): ReadDocument {
  const read = readStoredText(stored, trialId)
  const { registry } = stored.document
  if (read.reading.registry === registry) return read
  throw new Refusal(
    'fileUnreadable',
    `The stored ${registry} page of ${trialId} is now read as one of ${read.reading.registry}.`,
  )
}
