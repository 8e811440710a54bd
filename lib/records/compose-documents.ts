import { mayDoseCells } from '@/lib/dosing/may-dose-cells.ts'
import { readDosing, readDosingInParts } from '@/lib/dosing/read-dosing.ts'
import { readTargets } from '@/lib/dosing/read-targets.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import type { Compose } from '@/lib/store/write-document.ts'
import { composeTrial, type ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { type SpokenRecord, spokenRecord } from '@/lib/trial/spoken-record.ts'
import type { ComposedRecord, TrialRecord } from '@/lib/trial/trial-record.ts'
import { withDosing } from '@/lib/trial/with-dosing.ts'
import { readStoredText } from './read-stored-text.ts'

/** Composes a trial of a document and what is stored of other registries, these read again by the present parsers. */
export const composeDocuments: Compose = (stored, offered) => {
  const { trialId } = offered.reading.trial
  const readings = [...stored.map(one => readStoredText(one, trialId)), offered]
  const record = composeTrial(readings)
  const spoken = speak(record, readings)
  // No row says where a dose is told, so its places need not be brought back to the stored texts.
  const dosing = spoken ? readDosingInParts(spoken.record) : NO_DOSING
  return { record: withDosing(record, dosing), readings, targets: readTargets(record.trial) }
}

/** A trial with its doses, of what was read from the newest document of each registry. */
export function composeRecord(readings: readonly ReadDocument[]): TrialRecord {
  const record = composeTrial(readings)
  const spoken = speak(record, readings)
  return withDosing(record, spoken ? spoken.restore(readDosing(spoken.record)) : NO_DOSING)
}

/** The record as doses are read from it; undefined where there is nothing to read of them. */
function speak(record: ComposedRecord, readings: readonly ReadDocument[]): SpokenRecord | undefined {
  const [only, ...more] = readings
  if (only && more.length === 0 && !mayDoseCells(only.reading.narrative)) return undefined
  return spokenRecord(
    record,
    readings.map(({ document, text }) => ({ id: document.id, text })),
  )
}

/** The page's own address at its registry, where it can be told from the trial's number. */
export const pageUrlOf = ({ registry, trial }: DocumentReading): string | undefined =>
  ADAPTERS.find(adapter => adapter.registry === registry)?.pageUrl?.(trial.trialId)
