import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { ImportedDocument } from './import-report.ts'
import type { ImportTarget } from './import-target.ts'

/** Reads one text and hands it to the target. `name` is what the report calls it; `textOf` may refuse. */
export function importDocument(name: string, textOf: () => string, target: ImportTarget): ImportedDocument {
  let reading: DocumentReading | undefined
  try {
    const text = textOf()
    reading = readDocument(text)
    return reportOf(name, reading, target.save(text, reading), null)
  } catch (error) {
    if (error instanceof Refusal) return reportOf(name, reading, 'refused', error.message)
    if (error instanceof StoreUnavailable) return reportOf(name, reading, 'refused', error.sentence)
    throw error
  }
}

const reportOf = (
  file: string,
  reading: DocumentReading | undefined,
  outcome: ImportedDocument['outcome'],
  reason: string | null,
): ImportedDocument => ({
  file,
  registry: reading?.registry ?? null,
  trialId: reading?.trial.trialId ?? null,
  outcome,
  warnings: reading?.warnings ?? [],
  reason,
})
