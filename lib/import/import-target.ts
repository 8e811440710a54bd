import { composeDocuments, pageUrlOf } from '@/lib/records/compose-documents.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import { finishImportRun, type ImportRun, type ImportTotals } from '@/lib/store/import-run.ts'
import { openStore, peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { outcomeOf } from '@/lib/store/outcome-of.ts'
import { type RecalledDocument, recallDocument } from '@/lib/store/recall-document.ts'
import { packForSaving, type Saved, saveDocuments } from '@/lib/store/save-documents.ts'
import { selectCurrentText } from '@/lib/store/select-current-text.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { Weighed } from '@/lib/store/write-document.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { type Standing, standingOf, weighAgainst, weighAgainstText } from './weigh-excerpt.ts'

/** A text with its hash, which is computed once, and what was read from it. */
export type ReadText = { text: string; sha256: string; reading: DocumentReading }

/** Where documents go. */
export type ImportTarget = {
  /** What is stored of the text with a hash, where reading it again would change nothing: what an import is resumed by. */
  recall: (sha256: string) => RecalledDocument | undefined
  /** Does all that can be done before others are kept waiting. */
  prepare: (texts: readonly ReadText[]) => SaveNow
  finish: (totals: ImportTotals) => void
  close: () => void
}

/** What becomes of each text, in their order. They are saved when this returns. */
export type SaveNow = () => Saved[]

/** An import into the store. The run is recorded with the first document that changes something. */
export function openImport(run: ImportRun = { id: undefined }): ImportTarget {
  const store = openStore()
  return {
    recall: sha256 => recallUpToDate(store, sha256),
    prepare(texts) {
      const packed = texts.map(({ text, sha256, reading }) => {
        const weigh = (current: string) => weighAgainstText(reading, current)
        const offered = { text, sha256, reading, url: pageUrlOf(reading), rowsVersion: ROWS_VERSION, weigh }
        return packForSaving(store, offered, composeDocuments)
      })
      return () => saveDocuments(store, run, packed, composeDocuments)
    },
    finish(totals) {
      if (run.id !== undefined) finishImportRun(store, run.id, totals)
    },
    close: () => store.close(),
  }
}

/** An import that only says what would happen: it opens the store for reading, if there is one. */
export function openDryRun(): ImportTarget {
  const store = peekIntoStore()
  const texts = new Set<string>()
  const trials = new Set<string>()
  const standing = new Map<string, Standing>()
  const plan = ({ sha256, reading }: ReadText): Saved => {
    const { registry, trial, parserVersion } = reading
    const { trialId } = trial
    const offered = { sha256, trialId, parserVersion, rowsVersion: ROWS_VERSION }
    const stored = store ? inStore(() => outcomeOf(store, offered)) : 'added'
    if (texts.has(sha256) || stored === 'unchanged') return { outcome: 'unchanged' }
    const outcome = trials.has(trialId) ? 'updated' : stored
    const key = `${registry} ${trialId}`
    const weighed = outcome === 'updated' ? weigh(reading, standing.get(key)) : undefined
    if (weighed?.stays) return { outcome: 'unchanged', note: weighed.note }
    standing.set(key, standingOf(reading))
    const supersedes = trials.has(key)
    texts.add(sha256)
    trials.add(trialId).add(key)
    return { outcome, ...(supersedes && { supersedes }), ...(weighed && { note: weighed.note }) }
  }
  const weigh = (reading: DocumentReading, planned: Standing | undefined): Weighed | undefined => {
    const { registry, trial } = reading
    const stored = store && !planned && inStore(() => selectCurrentText(store, trial.trialId, registry))
    return stored ? weighAgainstText(reading, stored.text()) : planned && weighAgainst(reading, planned)
  }
  return {
    recall: sha256 => (store ? recallUpToDate(store, sha256) : undefined),
    prepare: texts => () => texts.map(plan),
    finish: () => undefined,
    close: () => store?.close(),
  }
}

function recallUpToDate(store: WritableStore, sha256: string): RecalledDocument | undefined {
  const known = recallDocument(store, sha256)
  if (!known) return undefined
  const parser = ADAPTERS.find(({ registry }) => registry === known.registry)?.parserVersion ?? 0
  const isUpToDate = known.parserVersion >= parser && known.rowsVersion >= ROWS_VERSION
  return isUpToDate || !known.current ? known : undefined
}
