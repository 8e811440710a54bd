import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { Warning } from '@/lib/trial/evidence.ts'
import { RegistryDocument } from '@/lib/trial/trial-record.ts'
import { compressText, decompressText } from './compress-text.ts'
import type { FilterEntry } from './filter-pages.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'
import type { SaveOutcome } from './outcome-of.ts'
import { prepareOnce } from './prepare-once.ts'
import { recordChange } from './record-change.ts'
import { type ComposedTrial, type PackedTrial, packTrial, writeTrial } from './write-trial.ts'

/** A registry text that was read, offered to the store; `rowsVersion` is of what makes the trial's rows of it. */
export type OfferedDocument = {
  text: string
  /** Where it is known already: computing it takes a while. */
  sha256?: string
  reading: DocumentReading
  url: string | undefined
  rowsVersion: number
  /** What was stored of the trial when somebody looked (`describeSeen`): where it is no longer so, nothing is written. */
  seen?: string | undefined
  /** What there is to say of the text, read, where this one of its registry tells the trial; mostly nothing. */
  weigh?: ((current: string, reading: () => DocumentReading) => Weighed | undefined) | undefined
  /** The same out of its text, for the rare case that it has to be packed once more. Without it all of it is kept. */
  again?: ((text: string) => OfferedDocument) | undefined
}

/** What is kept of an offered document until it is saved: its text and reading would take ten times the memory. */
export type KeptDocument = Pick<OfferedDocument, 'rowsVersion' | 'seen' | 'weigh'> & {
  trialId: string
  offered: () => OfferedDocument
}

/** What is to be written of a document's reading. */
export type ToldOfDocument = { document: RegistryDocument; warnings: readonly Warning[] }

/** Whether the text that tells a trial stays, and the sentence on it for the report. */
export type Weighed = { stays: boolean; note: string }

/** A text that the store has, to be read again: trials are composed of what the present parsers make of the texts. */
export type StoredText = { document: RegistryDocument; text: string }

/**
 * What becomes of a trial: composed of the stored texts of other registries and the one offered. The store does not
 * read texts itself. May throw, and nothing is written then.
 */
export type Compose = (stored: readonly StoredText[], offered: ReadDocument) => Composed
export type Composed = ComposedTrial & { readings: readonly ReadDocument[] }

/** A document with all that is to be written of it, which holds as long as the trial has the same `others`. */
export type PackedDocument = {
  kept: KeptDocument
  document: RegistryDocument
  compressed: Uint8Array
  trial: PackedTrial
  told: readonly ToldOfDocument[]
  /** The stored texts of other registries that the trial is composed of. */
  others: string
}

/** Composes the trial anew, of the document and what is stored. Only reads the store, and needs no transaction. */
export function packDocument(
  store: WritableStore,
  sha256: string,
  offered: OfferedDocument,
  compose: Compose,
): PackedDocument {
  const { text, reading, url, rowsVersion } = offered
  const document = RegistryDocument.parse({
    id: sha256.slice(0, 16),
    registry: reading.registry,
    sha256,
    importedAt: importedAtOf(store, sha256) ?? new Date().toISOString(),
    parserVersion: reading.parserVersion,
    ...(url === undefined ? {} : { url }),
  })
  const { trialId } = reading.trial
  const others = othersOf(store, trialId, document.registry)
  const composed = compose(others ? selectTexts(store, trialId, document.registry) : [], { document, reading, text })
  const compressed = compressText(text)
  return {
    kept: keep(offered, compressed),
    document,
    compressed,
    trial: packTrial(composed, rowsVersion),
    told: composed.readings.map(toldBy),
    others,
  }
}

const toldBy = ({ document, reading }: ReadDocument): ToldOfDocument => ({ document, warnings: reading.warnings })

function keep(offered: OfferedDocument, compressed: Uint8Array): KeptDocument {
  const { rowsVersion, seen, weigh, again, reading } = offered
  const { trialId } = reading.trial
  return { trialId, rowsVersion, seen, weigh, offered: again ? offerAgain(again, compressed) : () => offered }
}

/** By itself: a function keeps all that those made beside it refer to. */
const offerAgain = (again: (text: string) => OfferedDocument, compressed: Uint8Array) => () =>
  again(decompressText(compressed))

/**
 * Writes a document and its trial. Belongs into a transaction; what was stored meanwhile is taken into account. What
 * the trial's filters go by is to be written in the same transaction.
 */
export function writeDocument(
  store: WritableStore,
  importRunId: number,
  packed: PackedDocument,
  outcome: SaveOutcome,
  compose: Compose,
): FilterEntry {
  const { document, kept } = packed
  if (othersOf(store, kept.trialId, document.registry) !== packed.others) {
    const anew = packDocument(store, document.sha256, kept.offered(), compose)
    return writeDocument(store, importRunId, anew, outcome, compose)
  }
  const entry = writeTrial(store, packed.trial, outcome === 'added')
  const before = outcome === 'updated' ? supersede(store, entry.key, document) : null
  const inserted = insertDocument(store, entry.key, importRunId, packed)
  if (inserted !== undefined)
    recordChange(store, importRunId, {
      trialKey: entry.key,
      registry: document.registry,
      before,
      after: inserted,
      isAddition: outcome === 'added',
    })
  for (const told of packed.told) {
    const isNew = inserted !== undefined && told.document.id === document.id
    if (isNew) insertWarnings(store, inserted, told)
    else writeTold(store, told)
  }
  return entry
}

/** Has the text of the registry that told the trial tell it no longer. Its number; null where there is none. */
const supersede = (store: WritableStore, trialKey: number, { registry, sha256 }: RegistryDocument): number | null =>
  prepareOnce<[number, string, string], { sequence: number }>(
    store,
    `UPDATE registry_documents SET current = 0 WHERE trialKey = ? AND registry = ? AND sha256 <> ? AND current
     RETURNING sequence`,
  ).get(trialKey, registry, sha256)?.sequence ?? null

/** The document's number; undefined where it is stored already, and is read again. */
function insertDocument(
  store: WritableStore,
  trialKey: number,
  importRunId: number,
  { document, compressed }: PackedDocument,
): number | undefined {
  const { changes, lastInsertRowid } = prepareOnce(
    store,
    `INSERT INTO registry_documents (id, trialKey, registry, sha256, parserVersion, url, importedAt, importRunId, current, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (sha256) DO NOTHING`,
  ).run(
    document.id,
    trialKey,
    document.registry,
    document.sha256,
    document.parserVersion,
    document.url ?? null,
    document.importedAt,
    importRunId,
    compressed,
  )
  return changes > 0 ? Number(lastInsertRowid) : undefined
}

const importedAtOf = (store: WritableStore, sha256: string): string | undefined =>
  prepareOnce<[string], { importedAt: string }>(
    store,
    'SELECT importedAt FROM registry_documents WHERE sha256 = ?',
  ).get(sha256)?.importedAt

const OF_OTHER_REGISTRIES = `FROM registry_documents d JOIN trials t ON t.key = d.trialKey
  WHERE t.trialId = ? AND d.registry <> ? AND d.current ORDER BY d.sequence`

/** Names what else the trial is composed of: each text, and by which parser it was read. */
function othersOf(store: WritableStore, trialId: string, registry: string): string {
  const rows = prepareOnce<[string, string], { id: string }>(store, `SELECT d.id ${OF_OTHER_REGISTRIES}`)
  return rows
    .all(trialId, registry)
    .map(({ id }) => id)
    .join(' ')
}

/** The newest text of each other registry that tells the trial. */
function selectTexts(store: WritableStore, trialId: string, registry: string): StoredText[] {
  const rows = prepareOnce<[string, string], { url: string | null; text: Buffer }>(
    store,
    `SELECT d.id, d.registry, d.sha256, d.importedAt, d.parserVersion, d.url, d.text ${OF_OTHER_REGISTRIES}`,
  ).all(trialId, registry)
  return rows.map(({ text, url, ...document }) => ({
    document: RegistryDocument.parse(url === null ? document : { ...document, url }),
    text: decompressText(text),
  }))
}

/** What the present parser said of a stored text. */
export const writeReading = (store: WritableStore, read: ReadDocument): void => writeTold(store, toldBy(read))

function writeTold(store: WritableStore, told: ToldOfDocument): void {
  const { document } = told
  const row = prepareOnce<[number, string | null, string], { sequence: number }>(
    store,
    'UPDATE registry_documents SET parserVersion = ?, url = ? WHERE id = ? RETURNING sequence',
  ).get(document.parserVersion, document.url ?? null, document.id)
  if (!row) throw new Error(`The document ${document.id} is not stored`)
  prepareOnce<[number]>(store, 'DELETE FROM warnings WHERE documentSequence = ?').run(row.sequence)
  insertWarnings(store, row.sequence, told)
}

const insertWarnings = (store: WritableStore, documentSequence: number, { warnings }: ToldOfDocument): void =>
  insertRows(
    store,
    'warnings',
    warnings.map((warning, position) => ({ documentSequence, position, ...Warning.parse(warning) })),
  )
