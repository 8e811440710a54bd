import { readTargets } from '@/lib/dosing/read-targets.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { ComposeStored } from '@/lib/store/write-return.ts'
import { composeRecord } from './compose-documents.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * Composes a trial of stored texts, each read again by the present parsers.
 *
 * @throws {Refusal} where one of them can no longer be read as what it was stored as
 */
export const composeStored: ComposeStored = (trialId, texts) => {
  const readings = texts.map(one => {
    const read = readStoredText(one, trialId)
    const { registry } = one.document
    if (read.reading.registry !== registry)
      throw new Refusal(
        'fileUnreadable',
        `The stored ${registry} page of ${trialId} is now read as one of ${read.reading.registry}.`,
      )
    return read
  })
  const record = composeRecord(readings)
  return { record, readings, targets: readTargets(record.trial) }
}
