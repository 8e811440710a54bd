import { z } from 'zod'
import type { Evidence } from '@/lib/trial/evidence.ts'

/** [place of the document in the record's list, start, end, path of a JSON record] */
export const Place = z.union([
  z.tuple([z.number(), z.number(), z.number()]),
  z.tuple([z.number(), z.number(), z.number(), z.string()]),
])
export type Place = z.infer<typeof Place>

/** Places as they are stored: of documents in the record's order, without the quotes, which stand in the texts. */
export function placePacker(documents: readonly { id: string }[]): (evidence: readonly Evidence[]) => Place[] {
  const order = new Map(documents.map(({ id }, at) => [id, at]))
  return evidence =>
    evidence.map(({ documentId, start, end, path }) => {
      const at = order.get(documentId)
      if (at === undefined) throw new Error(`Evidence points at ${documentId}, which is no document of the record`)
      return path === undefined ? [at, start, end] : [at, start, end, path]
    })
}

/** Undoes `placePacker`. The documents in the record's order, with their texts. */
export function placeUnpacker(
  documents: readonly { id: string; text: string }[],
): (places: readonly Place[]) => Evidence[] {
  return places =>
    places.map(([at, start, end, path]) => {
      const document = documents[at]
      if (!document) throw new Error(`Stored evidence points at document ${at} of ${documents.length}`)
      const quote = document.text.slice(start, end)
      return { documentId: document.id, start, end, quote, ...(path === undefined ? {} : { path }) }
    })
}
