import { readStore } from './read-store.ts'

/**
 * Whether a registry text is here, and is one of this trial's; superseded ones too.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function hasDocument(trialId: string, documentId: string): Promise<boolean> {
  return (
    (await readStore(reader => reader.registryDocument.count({ where: { id: documentId, trial: { trialId } } }))) > 0
  )
}
