import { z } from 'zod'
import { Warning } from '@/lib/trial/evidence.ts'
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
  const { text, trial, warnings, ...document } = row
  return {
    document: documentOf(DocumentRow.parse(document)),
    trialId: trial.trialId,
    text: decompressText(text),
    warnings: warnings.map(warning => Warning.parse(warning)),
  }
}

/** What a document's row says of it, beside its text. */
export const DocumentRow = RegistryDocument.extend({ url: z.string().nullable() })

/** A document's row as the record tells of it. */
export const documentOf = ({ url, ...row }: z.infer<typeof DocumentRow>): RegistryDocument =>
  RegistryDocument.parse(url === null ? row : { ...row, url })
