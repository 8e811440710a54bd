import { composeDocuments, pageUrlOf } from '@/lib/records/compose-documents.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import { finishImportRun, type ImportRun, type ImportTotals, resumeRun, saveRefusals } from '@/lib/store/import-run.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { type RecalledDocument, recallDocument } from '@/lib/store/recall-document.ts'
import { type Packed, packForSaving, type Saved, saveDocuments } from '@/lib/store/save-documents.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { OfferedDocument } from '@/lib/store/write-document.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { RunRefusal } from '@/lib/trial/import-run.ts'
import { weigherOf } from './weigh-text.ts'

/** A text with its hash, which is computed once, and what was read from it. */
export type ReadText = { text: string; sha256: string; reading: DocumentReading; seen?: string | undefined }

/** Where documents go. */
export type ImportTarget = {
  /** What is stored of the text with a hash, where reading it again would change nothing: what an import is resumed by. */
  recall: (sha256: string) => RecalledDocument | undefined
  startBatch: () => TargetBatch
  /** Records what it came to; throws `StoreUnavailable` where that cannot be written. */
  finish: (came: ImportedAll) => void
  close: () => void
}

/** What an import came to, and the first of the texts that were refused. */
export type ImportedAll = { totals: ImportTotals; refusals: readonly RunRefusal[] }

/** Texts that are saved together. */
export type TargetBatch = {
  /** Does all that can be done before others are kept waiting, and keeps no more of the text than saving it takes. */
  add: (text: ReadText) => void
  /** What becomes of each text, in their order. They are saved when this returns. */
  save: () => Saved[]
}

/**
 * An import into the store. The run is recorded with the first document that changes something; one that was broken off
 * goes on.
 */
export function openImport(run: ImportRun = { id: undefined }): ImportTarget {
  const store = openStore()
  if (run.id === undefined) inStore(() => Object.assign(run, resumeRun(store, run.details)))
  return {
    recall: sha256 => recallUpToDate(store, sha256, run),
    startBatch() {
      const packed: Packed[] = []
      return {
        add: text => packed.push(packForSaving(store, offer(text), composeDocuments)),
        save: () => saveDocuments(store, run, packed, composeDocuments),
      }
    },
    finish({ totals, refusals }) {
      const { id } = run
      if (id === undefined) return
      inStore(() => {
        saveRefusals(store, id, refusals)
        finishImportRun(store, id, totals)
      })
    },
    close: () => store.close(),
  }
}

const offer = ({ text, sha256, reading, seen }: ReadText): OfferedDocument => ({
  text,
  sha256,
  reading,
  url: pageUrlOf(reading),
  rowsVersion: ROWS_VERSION,
  seen,
  weigh: weigherOf(reading),
  again: offerAgain,
})

const offerAgain = (text: string): OfferedDocument =>
  offer({ text, sha256: hashText(text), reading: readDocument(text) })

/** What is stored of a text, unless reading it again would change something. */
export function recallUpToDate(store: WritableStore, sha256: string, run?: ImportRun): RecalledDocument | undefined {
  const known = recallDocument(store, sha256, run)
  if (!known) return undefined
  const parser = ADAPTERS.find(({ registry }) => registry === known.registry)?.parserVersion ?? 0
  const isUpToDate = known.parserVersion >= parser && known.rowsVersion >= ROWS_VERSION
  return isUpToDate || !known.current ? known : undefined
}
