import { Warning } from '@/lib/trial/evidence.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { RegistryDocument } from '@/lib/trial/trial-record.ts'
import { decompressText } from './compress-text.ts'
import { readStore } from './read-store.ts'

export type StoredDocument = { document: RegistryDocument; trialId: string; text: string; warnings: Warning[] }

/**
 * A registry text with the warnings of its reading, in the order of the text; superseded ones too. Null where there is
 * none of that id.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function getDocument(documentId: string): Promise<StoredDocument | null> {
  const row = await readStore(reader =>
    reader.registryDocument.findUnique({
      where: { id: documentId },
      include: { trial: { select: { trialId: true } }, warnings: { orderBy: { position: 'asc' } } },
    }),
  )
  if (!row) return null
  const { text, trial, warnings, registry, ...document } = row
  return {
    document: documentOf({ ...document, registry: RegistryName.parse(registry) }),
    trialId: trial.trialId,
    text: decompressText(text),
    warnings: warnings.map(warning => Warning.parse(warning)),
  }
}

/** A document's row as the record tells of it. */
export const documentOf = ({ url, ...row }: Omit<RegistryDocument, 'url'> & { url: string | null }): RegistryDocument =>
  RegistryDocument.parse(url === null ? row : { ...row, url })
