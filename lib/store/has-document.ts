import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

/**
 * Whether a registry text is here, and is one of this trial's; superseded ones too.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const hasDocument = (trialId: string, documentId: string): Promise<boolean> =>
  readDatabase(database => {
    const here = prepareOnce<[string, string]>(
      database,
      'SELECT 1 FROM registry_documents d JOIN trials t ON t.key = d.trialKey WHERE d.id = ? AND t.trialId = ?',
    )
    return here.get(documentId, trialId) !== undefined
  })
