import { composeDocuments, pageUrlOf } from '@/lib/records/compose-documents.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import { finishImportRun, type ImportRun, type ImportTotals, resumeRun, saveRefusals } from '@/lib/store/import-run.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { type RecalledDocument, recallDocument } from '@/lib/store/recall-document.ts'
import { packForSaving, type Saved, saveDocuments } from '@/lib/store/save-documents.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { RunRefusal } from '@/lib/trial/import-run.ts'
import { weighAgainstText } from './weigh-excerpt.ts'

/** A text with its hash, which is computed once, and what was read from it. */
export type ReadText = { text: string; sha256: string; reading: DocumentReading; seen?: string | undefined }

/** Where documents go. */
export type ImportTarget = {
  /** What is stored of the text with a hash, where reading it again would change nothing: what an import is resumed by. */
  recall: (sha256: string) => RecalledDocument | undefined
  /** Does all that can be done before others are kept waiting. */
  prepare: (texts: readonly ReadText[]) => SaveNow
  finish: (came: ImportedAll) => void
  close: () => void
}

/** What an import came to, and the first of the texts that were refused. */
export type ImportedAll = { totals: ImportTotals; refusals: readonly RunRefusal[] }

/** What becomes of each text, in their order. They are saved when this returns. */
export type SaveNow = () => Saved[]

/**
 * An import into the store. The run is recorded with the first document that changes something; one that was broken off
 * goes on.
 */
export function openImport(run: ImportRun = { id: undefined }): ImportTarget {
  const store = openStore()
  if (run.id === undefined) inStore(() => Object.assign(run, resumeRun(store, run.details)))
  return {
    recall: sha256 => recallUpToDate(store, sha256, run),
    prepare(texts) {
      const packed = texts.map(({ text, sha256, reading, seen }) => {
        const weigh = (current: string) => weighAgainstText(reading, current)
        const offered = { text, sha256, reading, url: pageUrlOf(reading), rowsVersion: ROWS_VERSION, seen, weigh }
        return packForSaving(store, offered, composeDocuments)
      })
      return () => saveDocuments(store, run, packed, composeDocuments)
    },
    finish({ totals, refusals }) {
      if (run.id === undefined) return
      saveRefusals(store, run.id, refusals)
      finishImportRun(store, run.id, totals)
    },
    close: () => store.close(),
  }
}

/** What is stored of a text, unless reading it again would change something. */
export function recallUpToDate(store: WritableStore, sha256: string, run?: ImportRun): RecalledDocument | undefined {
  const known = recallDocument(store, sha256, run)
  if (!known) return undefined
  const parser = ADAPTERS.find(({ registry }) => registry === known.registry)?.parserVersion ?? 0
  const isUpToDate = known.parserVersion >= parser && known.rowsVersion >= ROWS_VERSION
  return isUpToDate || !known.current ? known : undefined
}
