import type Database from 'better-sqlite3'
import { z } from 'zod'
import { REGISTRY_NAMES, type RegistryName } from '@/lib/trial/registry.ts'
import { decompressText } from './compress-text.ts'
import { DocumentRow, documentOf } from './get-document.ts'
import { prepareOnce } from './prepare-once.ts'
import type { StoredText } from './write-document.ts'

/** The newest text of each registry that tells a trial, in the order in which registries lead; none of a trial that is not stored. */
export function selectCurrentTexts(database: Database.Database, trialId: string): StoredText[] {
  const select = prepareOnce<[string]>(
    database,
    `SELECT d.id, d.registry, d.sha256, d.parserVersion, d.url, d.importedAt, d.text
     FROM trials t JOIN registry_documents d ON d.trialKey = t.key WHERE t.trialId = ? AND d.current`,
  )
  return select
    .all(trialId)
    .map(row => Row.parse(row))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ text, ...row }) => ({ document: documentOf(row), text: decompressText(text) }))
}

const Row = DocumentRow.extend({ text: z.instanceof(Uint8Array) })

const rank = ({ registry }: { registry: RegistryName }): number => REGISTRY_NAMES.indexOf(registry)
