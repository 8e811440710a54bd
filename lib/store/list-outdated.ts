import type { RegistryName } from '@/lib/trial/registry.ts'
import { decompressText } from './compress-text.ts'
import type { WritableStore } from './open-store.ts'

/** The versions of today's readers: of each registry's texts, and of doses. */
export type ReaderVersions = { parsers: Readonly<Partial<Record<RegistryName, number>>>; dosing: number }

export type OutdatedText = { id: string; trialId: string; registry: string }

/** The texts that trials are composed of and that an older reader read, in the order in which they came. */
export function listOutdated(store: WritableStore, { parsers, dosing }: ReaderVersions): OutdatedText[] {
  return store
    .prepare<[string, number], OutdatedText>(
      `SELECT d.id, t.trialId, d.registry FROM registry_documents d JOIN trials t ON t.key = d.trialKey
       LEFT JOIN json_each(?) parser ON parser.key = d.registry
       WHERE d.current AND (d.parserVersion < parser.value OR t.dosingVersion < ?) ORDER BY d.sequence`,
    )
    .all(JSON.stringify(parsers), dosing)
}

/** A stored text by the id of its document. */
export function selectText(store: WritableStore, id: string): string {
  const row = store.prepare<[string], { text: Buffer }>('SELECT text FROM registry_documents WHERE id = ?').get(id)
  if (!row) throw new Error(`The document ${id} is not stored`)
  return decompressText(row.text)
}
