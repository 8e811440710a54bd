import { DOSING_VERSION } from '@/lib/dosing/read-dosing.ts'
import { finishImportRun, type ImportTotals, startImportRun } from '@/lib/store/import-run.ts'
import { openStore, peekIntoStore } from '@/lib/store/open-store.ts'
import { hashText, outcomeOf, type SaveOutcome, saveDocument } from '@/lib/store/save-document.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { composeDocuments, pageUrlOf } from './compose-documents.ts'

/** Where documents go. */
export type ImportTarget = {
  save: (text: string, reading: DocumentReading) => SaveOutcome
  finish: (totals: ImportTotals) => void
  close: () => void
}

/** An import into the store. The run is recorded with the first document that changes something. */
export function openImport(): ImportTarget {
  const store = openStore()
  let run: number | undefined
  return {
    save(text, reading) {
      const offered = { text, reading, url: pageUrlOf(reading), dosingVersion: DOSING_VERSION }
      return saveDocument(store, () => (run ??= startImportRun(store)), offered, composeDocuments)
    },
    finish(totals) {
      if (run !== undefined) finishImportRun(store, run, totals)
    },
    close: () => store.close(),
  }
}

/** An import that only says what would happen: it opens the store for reading, if there is one. */
export function openDryRun(): ImportTarget {
  const store = peekIntoStore()
  const texts = new Set<string>()
  const trials = new Set<string>()
  return {
    save(text, { trial: { trialId }, parserVersion }) {
      const sha256 = hashText(text)
      const offered = { sha256, trialId, parserVersion, dosingVersion: DOSING_VERSION }
      const stored = store ? inStore(() => outcomeOf(store, offered)) : 'added'
      const outcome = texts.has(sha256) ? 'unchanged' : stored === 'added' && trials.has(trialId) ? 'updated' : stored
      texts.add(sha256)
      trials.add(trialId)
      return outcome
    },
    finish: () => undefined,
    close: () => store?.close(),
  }
}
