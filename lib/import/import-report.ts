import { MOST_REFUSALS } from '@/lib/store/import-run.ts'
import type { StoreUnavailableCode } from '@/lib/store/store-unavailable.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import type { RunRefusal } from '@/lib/trial/import-run.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { TrialId } from '@/lib/trial/trial-id.ts'

export type ImportOutcome = 'added' | 'updated' | 'unchanged' | 'refused'

/**
 * What became of one document. `registry` and `trialId` are null where it could not be read, `reason` is null where it
 * was not refused. `note` is what else there is to say of it; `fault` is what the store lacks for saving it, where that and
 * not the document is why it was refused.
 */
export type ImportedDocument = {
  file: string
  registry: RegistryName | null
  trialId: TrialId | null
  outcome: ImportOutcome
  warnings: Warning[]
  reason: string | null
  note?: string
  fault?: StoreUnavailableCode
}

/**
 * What became of an import. `documents` are all of them where there are at most `MOST_LISTED`, otherwise those that
 * `isNotable`; `unlisted` is how many more there were.
 */
export type ImportReport = {
  documents: ImportedDocument[]
  unlisted: number
  totals: Record<ImportOutcome, number>
  /** The run that is recorded of it; null where nothing was changed. */
  importRunId: number | null
  /** What the store lacks for going on; null where the import came to its end. What was saved before is safe. */
  fault: StoreUnavailableCode | null
}

/** Of more documents than these, only those that somebody should look at are listed. */
export const MOST_LISTED = 1000

/** The most documents that a report holds, whatever they are: it has to fit into memory. */
const MOST_HELD = 20_000

/** Refused or warned. */
export const isNotable = ({ outcome, warnings, note }: ImportedDocument): boolean =>
  outcome === 'refused' || warnings.length > 0 || note !== undefined

/** A report that grows. */
export function startReport() {
  const totals: ImportReport['totals'] = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  const refusals: RunRefusal[] = []
  let documents: ImportedDocument[] = []
  let count = 0
  let fault: StoreUnavailableCode | null = null
  return {
    totals,
    /** The first of those that were refused. */
    refusals,
    count: () => count,
    /** Whether the store can take no more: the next document would fare alike. */
    hasFault: () => fault !== null,
    /** The first fault is the one that counts. */
    addFault(code: StoreUnavailableCode): void {
      fault ??= code
    },
    add(document: ImportedDocument): void {
      totals[document.outcome]++
      if (document.fault) this.addFault(document.fault)
      count++
      if (document.reason !== null && refusals.length < MOST_REFUSALS)
        refusals.push(structuredClone({ name: document.file, reason: document.reason }))
      if (count === MOST_LISTED + 1) documents = documents.filter(isNotable)
      if (count <= MOST_LISTED || (documents.length < MOST_HELD && isNotable(document))) documents.push(apart(document))
    },
    close: (importRunId: number | undefined): ImportReport => ({
      documents,
      unlisted: count - documents.length,
      totals,
      importRunId: importRunId ?? null,
      fault,
    }),
  }
}

/** A copy that has no part of the text in it: a piece of a string keeps all of the string in memory. */
const apart = (document: ImportedDocument): ImportedDocument => structuredClone(document)
