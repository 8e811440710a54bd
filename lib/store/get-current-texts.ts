import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'
import { selectCurrentTexts } from './select-current-texts.ts'
import type { StoredText } from './write-document.ts'

/** The newest text of each registry that tells a trial, in the order in which registries lead. */
export type CurrentTexts = { trialId: string; texts: StoredText[] }

/**
 * What trials are read from, in the order asked for; those that are not in the store are left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const getCurrentTexts = (trialIds: readonly string[]): Promise<CurrentTexts[]> =>
  readDatabase(database =>
    trialIds.flatMap(trialId => {
      const texts = selectCurrentTexts(database, trialId)
      return texts.length > 0 ? { trialId, texts } : []
    }),
  )

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
