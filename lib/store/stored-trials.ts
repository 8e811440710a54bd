import type { Warning } from '@/lib/trial/evidence.ts'
import { TRIALS_PER_PAGE } from './filter-page.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/** A trial's row as SQLite has it. */
export type StoredRow = Readonly<Record<string, unknown>> & { key: number; trialId: string; rowsVersion: number }

/** Of a trial, for a person who looks for it. */
export const nameOf = ({ trialId, key }: Pick<StoredRow, 'trialId' | 'key'>): string => `${trialId} (key ${key})`

/** A document as SQLite has it, its text still compressed. */
export type StoredDocumentRow = {
  sequence: number
  id: string
  registry: string
  sha256: string
  parserVersion: number
  url: string | null
  importedAt: string
  current: number
  text: Uint8Array
}

/** The trials of a page of filters, by their keys. */
export const selectTrialsOfPage = (store: WritableStore, page: number): StoredRow[] =>
  prepareOnce<[number, number], StoredRow>(store, 'SELECT * FROM trials WHERE key >= ? AND key < ? ORDER BY key').all(
    page * TRIALS_PER_PAGE,
    (page + 1) * TRIALS_PER_PAGE,
  )

/** All documents of a trial, in the order in which they came. */
export const selectDocumentsOf = (store: WritableStore, key: number): StoredDocumentRow[] =>
  prepareOnce<[number], StoredDocumentRow>(
    store,
    `SELECT sequence, id, registry, sha256, parserVersion, url, importedAt, current, text
     FROM registry_documents WHERE trialKey = ? ORDER BY sequence`,
  ).all(key)

/** What was warned of when a document was read, in the order of its text. */
export const selectWarningsOf = (store: WritableStore, sequence: number): Warning[] =>
  prepareOnce<[number], Warning>(
    store,
    'SELECT code, field, line, words, message, start, "end" FROM warnings WHERE documentSequence = ? ORDER BY position',
  ).all(sequence)
