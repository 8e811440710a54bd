import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import { describeSeen } from './describe-seen.ts'
import { type FilterEntry, writeFilterPages } from './filter-pages.ts'
import { hashText } from './hash-text.ts'
import { type ImportRun, startImportRun } from './import-run.ts'
import type { WritableStore } from './open-store.ts'
import { outcomeOf, type SaveOutcome } from './outcome-of.ts'
import { prepareOnce } from './prepare-once.ts'
import { refuseIfReplaced } from './replaced-store.ts'
import { selectCurrentText } from './select-current-text.ts'
import { inStore, storeFault } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { TrialChanged } from './trial-changed.ts'
import {
  type Compose,
  type KeptDocument,
  type OfferedDocument,
  type PackedDocument,
  packDocument,
  type Weighed,
  writeDocument,
} from './write-document.ts'

/**
 * What became of a document, or why nothing of it was written. `supersedes` where another text of its registry was
 * saved for its trial by the same run, which it takes the place of; `note` is what there is to say of it beside the text
 * that told the trial before: where it left the trial as it was, why.
 */
export type Saved = { outcome: SaveOutcome; supersedes?: boolean; note?: string } | { error: unknown }

/** What there is to say of a document beside the text that tells its trial, which is known by its hash. */
type Beside = { sha256: string; weighed: Weighed | undefined }

/** A document with what is to be written of it, or what became of it without any writing. */
export type Packed = ToWrite | Saved
type ToWrite = PackedDocument & { beside?: Beside }

/** Everything that can be done for saving a document before the store is locked for others. */
export function packForSaving(store: WritableStore, offered: OfferedDocument, compose: Compose): Packed {
  try {
    return inStore(() => {
      const sha256 = offered.sha256 ?? hashText(offered.text)
      const { reading, rowsVersion } = offered
      const { trial, registry, parserVersion } = reading
      const identity = { sha256, trialId: trial.trialId, registry }
      const outcome = outcomeOf(store, { ...identity, parserVersion, rowsVersion })
      if (outcome === 'unchanged') return { outcome }
      const beside = outcome === 'updated' ? weigh(store, identity, offered.weigh, () => reading) : undefined
      if (beside?.weighed?.stays) return { outcome: 'unchanged', note: beside.weighed.note }
      return { ...packDocument(store, sha256, offered, compose), ...(beside && { beside }) }
    })
  } catch (error) {
    return { error }
  }
}

/**
 * Saves documents and computes their trials anew, in one transaction that waits for other writers. Each is saved as
 * `saveDocument` says, whole or not at all, and one that cannot be saved keeps none of the others out. When this
 * returns, what it calls saved is.
 */
export function saveDocuments(
  store: WritableStore,
  run: ImportRun,
  packed: readonly Packed[],
  compose: Compose,
): Saved[] {
  const done = packed.flatMap(one => ('document' in one ? [] : [one]))
  if (done.length === packed.length) return done
  const before = run.id
  try {
    const savepoint = store.transaction((one: ToWrite) => writeOne(store, run, one, compose))
    const save = store.transaction(() => {
      refuseIfReplaced(store)
      const written = packed.map(one => ('document' in one ? saveAlone(store, run, one, savepoint) : { saved: one }))
      writeFilterPages(store, lastOfEach(written.flatMap(({ entry }) => entry ?? [])))
      return written.map(({ saved }) => saved)
    })
    return inStore(() => save.immediate())
  } catch (error) {
    run.id = before
    if (!(error instanceof StoreUnavailable)) throw error
    // Of a disk's last room some documents may still have enough.
    if (error.code === 'databaseFull' && packed.length > 1)
      return packed.flatMap(one => saveDocuments(store, run, [one], compose))
    return packed.map(one => ('document' in one ? { error } : one))
  }
}

/** What became of a document, with what the filters of its trial go by where it was written. */
type Written = { saved: Saved; entry?: FilterEntry }

const lastOfEach = (entries: readonly FilterEntry[]): FilterEntry[] => [
  ...new Map(entries.map(entry => [entry.key, entry])).values(),
]

function saveAlone(
  store: WritableStore,
  run: ImportRun,
  packed: ToWrite,
  savepoint: (packed: ToWrite) => Written,
): Written {
  const before = run.id
  try {
    return savepoint(packed)
  } catch (error) {
    run.id = before
    // SQLite gives up all of a transaction where it cannot give up the savepoint alone.
    if (!store.inTransaction) throw error
    // A fault of the store is one of all documents.
    if (storeFault(error)) throw error
    return { saved: { error } }
  }
}

function writeOne(store: WritableStore, run: ImportRun, packed: ToWrite, compose: Compose): Written {
  const { kept, document } = packed
  const { sha256, registry, parserVersion } = document
  const identity = { sha256, trialId: kept.trialId, registry }
  const outcome = outcomeOf(store, { ...identity, parserVersion, rowsVersion: kept.rowsVersion })
  if (outcome === 'unchanged') return { saved: { outcome } }
  refuseIfChanged(store, run, kept)
  const reading = () => kept.offered().reading
  const weighed =
    outcome === 'updated' ? weigh(store, identity, kept.weigh, reading, packed.beside)?.weighed : undefined
  if (weighed?.stays) return { saved: { outcome: 'unchanged', note: weighed.note } }
  const supersedes = outcome === 'updated' && run.id !== undefined && isTold(store, run.id, packed)
  run.id ??= startImportRun(store, run.details)
  const entry = writeDocument(store, run.id, packed, outcome, compose)
  const saved = { outcome, ...(supersedes && { supersedes }), ...(weighed && { note: weighed.note }) }
  return { saved, entry }
}

/** @throws {TrialChanged} where the trial is not as it was seen; what the run itself made of it plays no part */
function refuseIfChanged(store: WritableStore, run: ImportRun, { seen, trialId }: KeptDocument): void {
  if (seen !== undefined && describeSeen(store, trialId, run.id) !== seen) throw new TrialChanged(trialId)
}

/**
 * What there is to say of the text where another one of its registry tells the trial. `before` is what was said when the
 * store was not locked yet: that holds as long as the same text tells it.
 */
function weigh(
  store: WritableStore,
  { sha256, trialId, registry }: { sha256: string; trialId: string; registry: RegistryName },
  say: OfferedDocument['weigh'],
  reading: () => DocumentReading,
  before?: Beside,
): Beside | undefined {
  const current = say && selectCurrentText(store, trialId, registry)
  if (!say || !current || current.sha256 === sha256) return undefined
  return current.sha256 === before?.sha256 ? before : { sha256: current.sha256, weighed: say(current.text(), reading) }
}

/** Whether the run has saved another text of the registry for the trial. */
const isTold = (store: WritableStore, runId: number, { document, kept }: PackedDocument): boolean =>
  prepareOnce<[string, string, number, string]>(
    store,
    `SELECT 1 FROM registry_documents d JOIN trials t ON t.key = d.trialKey
     WHERE t.trialId = ? AND d.registry = ? AND d.importRunId = ? AND d.current AND d.sha256 <> ?`,
  ).get(kept.trialId, document.registry, runId, document.sha256) !== undefined
