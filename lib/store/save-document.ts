import type { ImportRun } from './import-run.ts'
import type { WritableStore } from './open-store.ts'
import type { SaveOutcome } from './outcome-of.ts'
import { packForSaving, saveDocuments } from './save-documents.ts'
import type { Compose, OfferedDocument } from './write-document.ts'

/**
 * Saves a document and computes its trial anew, all in one transaction that waits for other writers. A text that the
 * store has already changes nothing, unless its parser or what makes the trial's rows was improved since and it is the newest of its
 * registry: then the trial is read from it again. The run
 * begins with the first document that changes something.
 *
 * @throws {StoreUnavailable} where another writer holds the store for too long, or the disk is full
 */
export function saveDocument(
  store: WritableStore,
  run: ImportRun,
  offered: OfferedDocument,
  compose: Compose,
): SaveOutcome {
  const [saved] = saveDocuments(store, run, [packForSaving(store, offered, compose)], compose)
  if (!saved) throw new Error('Of one document nothing became')
  if ('error' in saved) throw saved.error
  return saved.outcome
}
