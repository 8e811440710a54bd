import { z } from 'zod'
import { REGISTRY_NAMES, type RegistryName } from '@/lib/trial/registry.ts'
import { decompressText } from './compress-text.ts'
import { DocumentRow, documentOf } from './get-document.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'
import type { StoredText } from './write-document.ts'

/** The newest text of each registry that tells a trial, in the order in which registries lead. */
export type CurrentTexts = { trialId: string; texts: StoredText[] }

/**
 * What trials are read from, in the order asked for; those that are not in the store are left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const getCurrentTexts = (trialIds: readonly string[]): Promise<CurrentTexts[]> =>
  readDatabase(database => {
    const select = prepareOnce<[string]>(
      database,
      `SELECT d.id, d.registry, d.sha256, d.parserVersion, d.url, d.importedAt, d.text
       FROM trials t JOIN registry_documents d ON d.trialKey = t.key WHERE t.trialId = ? AND d.current`,
    )
    return trialIds.flatMap(trialId => {
      const rows = select.all(trialId).map(row => Row.parse(row))
      const texts = rows
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ text, ...row }) => ({ document: documentOf(row), text: decompressText(text) }))
      return texts.length > 0 ? { trialId, texts } : []
    })
  })

const Row = DocumentRow.extend({ text: z.instanceof(Uint8Array) })

const rank = ({ registry }: { registry: RegistryName }): number => REGISTRY_NAMES.indexOf(registry)

/**
 * By which documents each of these trials is told, as one text a trial: it changes whenever one of them does.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const getTextVersions = (trialIds: readonly string[]): Promise<Map<string, string>> =>
  readDatabase(database => {
    const select = prepareOnce<[string], { ids: string | null }>(
      database,
      `SELECT group_concat(d.id) AS ids
       FROM trials t JOIN registry_documents d ON d.trialKey = t.key WHERE t.trialId = ? AND d.current`,
    )
    return new Map(trialIds.map(trialId => [trialId, select.get(trialId)?.ids ?? '']))
  })
