import { RegistryDocument } from '@/lib/trial/trial-record.ts'
import { decompressText } from './compress-text.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import type { StoredText } from './write-document.ts'

/** A stored text by its document's number. */
export function selectTextAt(store: WritableStore, sequence: number): StoredText {
  const row = prepareOnce<[number], { url: string | null; text: Buffer }>(
    store,
    `SELECT id, registry, sha256, importedAt, parserVersion, url, text FROM registry_documents WHERE sequence = ?`,
  ).get(sequence)
  if (!row) throw new Error(`There is no document of the number ${sequence}`)
  const { text, url, ...document } = row
  return {
    document: RegistryDocument.parse(url === null ? document : { ...document, url }),
    text: decompressText(text),
  }
}

/** Whose text it is, and by which version of its parser it was read last. */
export function selectVersionAt(store: WritableStore, sequence: number): { registry: string; parserVersion: number } {
  const row = prepareOnce<[number], { registry: string; parserVersion: number }>(
    store,
    'SELECT registry, parserVersion FROM registry_documents WHERE sequence = ?',
  ).get(sequence)
  if (!row) throw new Error(`There is no document of the number ${sequence}`)
  return row
}
