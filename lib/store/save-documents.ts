import { hashText } from './hash-text.ts'
import { type ImportRun, startImportRun } from './import-run.ts'
import type { WritableStore } from './open-store.ts'
import { outcomeOf, type SaveOutcome } from './outcome-of.ts'
import { inStore, storeFault } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import {
  type Compose,
  type OfferedDocument,
  type PackedDocument,
  packDocument,
  writeDocument,
} from './write-document.ts'

/** What became of a document, or why nothing of it was written. */
export type Saved = { outcome: SaveOutcome } | { error: unknown }

/**
 * Saves documents and computes their trials anew, in one transaction that waits for other writers. Each is saved as
 * `saveDocument` says, whole or not at all, and one that cannot be saved keeps none of the others out. When this
 * returns, what it calls saved is.
 */
export function saveDocuments(
  store: WritableStore,
  run: ImportRun,
  offered: readonly OfferedDocument[],
  compose: Compose,
): Saved[] {
  const before = run.id
  try {
    const packed = offered.map(one => packAlone(store, one, compose))
    const savepoint = store.transaction((one: PackedDocument) => writeOne(store, run, one, compose))
    const save = store.transaction(() =>
      packed.map(one => ('document' in one ? saveAlone(store, run, one, savepoint) : one)),
    )
    return inStore(() => save.immediate())
  } catch (error) {
    run.id = before
    if (!(error instanceof StoreUnavailable)) throw error
    // Of a disk's last room some documents may still have enough.
    if (error.code === 'databaseFull' && offered.length > 1)
      return offered.flatMap(one => saveDocuments(store, run, [one], compose))
    return offered.map(() => ({ error }))
  }
}

/** Everything that can be done before the store is locked for others. */
function packAlone(store: WritableStore, offered: OfferedDocument, compose: Compose): PackedDocument | Saved {
  try {
    const sha256 = hashText(offered.text)
    return outcomeOf(store, { sha256, ...versionsOf(offered) }) === 'unchanged'
      ? { outcome: 'unchanged' }
      : packDocument(store, sha256, offered, compose)
  } catch (error) {
    return failAlone(error)
  }
}

function saveAlone(
  store: WritableStore,
  run: ImportRun,
  packed: PackedDocument,
  savepoint: (packed: PackedDocument) => SaveOutcome,
): Saved {
  const before = run.id
  try {
    return { outcome: savepoint(packed) }
  } catch (error) {
    run.id = before
    // SQLite gives up all of a transaction where it cannot give up the savepoint alone.
    if (!store.inTransaction) throw error
    return failAlone(error)
  }
}

/** A fault of the store is one of all documents. */
function failAlone(error: unknown): { error: unknown } {
  if (storeFault(error)) throw error
  return { error }
}

function writeOne(store: WritableStore, run: ImportRun, packed: PackedDocument, compose: Compose): SaveOutcome {
  const outcome = outcomeOf(store, { sha256: packed.document.sha256, ...versionsOf(packed.offered) })
  if (outcome === 'unchanged') return outcome
  run.id ??= startImportRun(store)
  writeDocument(store, run.id, packed, outcome, compose)
  return outcome
}

const versionsOf = ({ reading, dosingVersion }: OfferedDocument) => ({
  trialId: reading.trial.trialId,
  parserVersion: reading.parserVersion,
  dosingVersion,
})
