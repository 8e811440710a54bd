import { createHash } from 'node:crypto'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { Warning } from '@/lib/trial/evidence.ts'
import { RegistryDocument } from '@/lib/trial/trial-record.ts'
import { compressText, decompressText } from './compress-text.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'
import { inStore } from './store-fault.ts'
import { type ComposedTrial, writeTrial } from './write-trial.ts'

export type SaveOutcome = 'added' | 'updated' | 'unchanged'

/** A registry text that was read, offered to the store; `dosingVersion` is of the reader that will read its doses. */
export type OfferedDocument = { text: string; reading: DocumentReading; url: string | undefined; dosingVersion: number }

/** A text that the store has, to be read again: trials are composed of what the present parsers make of the texts. */
export type StoredText = { document: RegistryDocument; text: string }

/**
 * What becomes of a trial: composed of the stored texts of other registries and the one offered. The store does not
 * read texts itself. May throw, and nothing is written then.
 */
export type Compose = (stored: readonly StoredText[], offered: ReadDocument) => Composed
export type Composed = Omit<ComposedTrial, 'dosingVersion'> & { readings: readonly ReadDocument[] }

/**
 * Saves a document and computes its trial anew, all in one transaction that waits for other writers. A text that the
 * store has already changes nothing, unless its parser or the reader of doses was improved since and it is the newest of its
 * registry: then the trial is read from it again. `importRun` is asked for the run's number only when something is written.
 *
 * @throws {StoreUnavailable} where another writer holds the store for too long, or the disk is full
 */
export function saveDocument(
  store: WritableStore,
  importRun: () => number,
  offered: OfferedDocument,
  compose: Compose,
): SaveOutcome {
  const sha256 = hashText(offered.text)
  const save = store.transaction(() => {
    const outcome = outcomeOf(store, {
      sha256,
      trialId: offered.reading.trial.trialId,
      parserVersion: offered.reading.parserVersion,
      dosingVersion: offered.dosingVersion,
    })
    if (outcome !== 'unchanged') writeDocument(store, importRun(), sha256, offered, compose)
    return outcome
  })
  return inStore(() => save.immediate())
}

/** What saving a document would come to: `saveDocument` without the saving. */
export function outcomeOf(
  store: WritableStore,
  offered: { sha256: string; trialId: string; parserVersion: number; dosingVersion: number },
): SaveOutcome {
  const known = store
    .prepare<[string], { trialId: string; parserVersion: number; dosingVersion: number; current: number }>(
      'SELECT trialId, parserVersion, dosingVersion, current FROM registry_documents JOIN trials ON key = trialKey WHERE sha256 = ?',
    )
    .get(offered.sha256)
  if (known) {
    const isUpToDate = known.parserVersion >= offered.parserVersion && known.dosingVersion >= offered.dosingVersion
    if (!known.current || isUpToDate) return 'unchanged'
    if (known.trialId === offered.trialId) return 'updated'
    throw new Error(`A stored text of ${known.trialId} is now read as ${offered.trialId}: one of the two is wrong`)
  }
  return store.prepare('SELECT 1 FROM trials WHERE trialId = ?').get(offered.trialId) ? 'updated' : 'added'
}

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

function writeDocument(
  store: WritableStore,
  importRunId: number,
  sha256: string,
  { text, reading, url, dosingVersion }: OfferedDocument,
  compose: Compose,
): void {
  const document = RegistryDocument.parse({
    id: sha256.slice(0, 16),
    registry: reading.registry,
    sha256,
    importedAt: importedAtOf(store, sha256) ?? new Date().toISOString(),
    parserVersion: reading.parserVersion,
    ...(url === undefined ? {} : { url }),
  })
  const others = selectCurrentTexts(store, reading.trial.trialId).filter(
    ({ document: other }) => other.registry !== document.registry,
  )
  const composed = compose(others, { document, reading, text })
  const trialKey = writeTrial(store, { ...composed, dosingVersion })

  store
    .prepare('UPDATE registry_documents SET current = 0 WHERE trialKey = ? AND registry = ? AND sha256 <> ?')
    .run(trialKey, document.registry, sha256)
  store
    .prepare(
      `INSERT INTO registry_documents (id, trialKey, registry, sha256, parserVersion, url, importedAt, importRunId, current, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (sha256) DO NOTHING`,
    )
    .run(
      document.id,
      trialKey,
      document.registry,
      sha256,
      document.parserVersion,
      document.url ?? null,
      document.importedAt,
      importRunId,
      compressText(text),
    )
  for (const read of composed.readings) writeReading(store, read)
}

function importedAtOf(store: WritableStore, sha256: string): string | undefined {
  return store
    .prepare<[string], { importedAt: string }>('SELECT importedAt FROM registry_documents WHERE sha256 = ?')
    .get(sha256)?.importedAt
}

/** The newest text of each registry that tells the trial. */
function selectCurrentTexts(store: WritableStore, trialId: string): StoredText[] {
  const rows = store
    .prepare<[string], { url: string | null; text: Buffer }>(
      `SELECT d.id, d.registry, d.sha256, d.importedAt, d.parserVersion, d.url, d.text
       FROM registry_documents d JOIN trials t ON t.key = d.trialKey WHERE t.trialId = ? AND d.current ORDER BY d.sequence`,
    )
    .all(trialId)
  return rows.map(({ text, url, ...document }) => ({
    document: RegistryDocument.parse(url === null ? document : { ...document, url }),
    text: decompressText(text),
  }))
}

/** What the present parser said of a stored text. */
function writeReading(store: WritableStore, { document, reading }: ReadDocument): void {
  const row = store
    .prepare<[number, string | null, string], { sequence: number }>(
      'UPDATE registry_documents SET parserVersion = ?, url = ? WHERE id = ? RETURNING sequence',
    )
    .get(document.parserVersion, document.url ?? null, document.id)
  if (!row) throw new Error(`The document ${document.id} is not stored`)
  store.prepare('DELETE FROM warnings WHERE documentSequence = ?').run(row.sequence)
  insertRows(
    store,
    'warnings',
    reading.warnings.map((warning, position) => ({
      documentSequence: row.sequence,
      position,
      ...Warning.parse(warning),
    })),
  )
}
