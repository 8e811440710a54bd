import { readTargets } from '@/lib/dosing/read-targets.ts'
import type { ComposeStored } from '@/lib/store/write-return.ts'
import { composeRecord } from './compose-documents.ts'
import { readAsStored } from './read-as-stored.ts'

/**
 * Composes a trial of stored texts, each read again by the present parsers.
 *
 * @throws {Refusal} where one of them can no longer be read as what it was stored as
 */
export const composeStored: ComposeStored = (trialId, texts) => {
  const readings = texts.map(one => readAsStored(one, trialId))
  const record = composeRecord(readings)
  return { record, readings, targets: readTargets(record.trial) }
}
