import { packProvenance, unpackProvenance } from '@/lib/store/provenance.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { spokenRecord } from '@/lib/trial/spoken-record.ts'

/** A trial that one record tells: as composed, as readers of prose see it, and what is stored of its provenance. */
export function composeStudy(text: string, reading: DocumentReading) {
  const { registry, parserVersion } = reading
  const document = { id: 'd1', registry, sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion }
  const record = composeTrial([{ document, reading, text }])
  const documents = [{ id: document.id, registry, text }]
  const packed = packProvenance({ ...record, trial: { ...record.trial, dosing: NO_DOSING } })
  return {
    record,
    packed,
    spoken: spokenRecord(record, documents),
    unpack: () => unpackProvenance(packed, record.trial, documents),
  }
}
