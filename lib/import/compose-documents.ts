import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { readTargets } from '@/lib/dosing/read-targets.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { Compose, Composed, StoredText } from '@/lib/store/write-document.ts'
import { composeTrial, type ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { spokenRecord } from '@/lib/trial/spoken-record.ts'

/** Composes a trial of a document and what is stored of other registries, these read again by the present parsers. */
export const composeDocuments: Compose = (stored, offered): Composed => {
  const readings = [...stored.map(one => readAgain(one, offered)), offered]
  const record = composeTrial(readings)
  const spoken = spokenRecord(
    record,
    readings.map(({ document, text }) => ({ id: document.id, text })),
  )
  const trial = { ...record.trial, dosing: spoken.restore(readDosing(spoken.record)) }
  return { record: { ...record, trial }, readings, targets: readTargets(trial) }
}

function readAgain({ document, text }: StoredText, offered: ReadDocument): ReadDocument {
  const { trialId } = offered.reading.trial
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
  const { url: _url, ...kept } = document
  const url = pageUrlOf(reading)
  return { document: { ...kept, parserVersion: reading.parserVersion, ...(url ? { url } : {}) }, reading, text }
}

/** The page's own address at its registry, where it can be told from the trial's number. */
export const pageUrlOf = ({ registry, trial }: DocumentReading): string | undefined =>
  ADAPTERS.find(adapter => adapter.registry === registry)?.pageUrl?.(trial.trialId)
