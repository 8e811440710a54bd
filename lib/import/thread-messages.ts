import { Refusal } from '@/lib/registries/refusal.ts'
import type { ImportRun } from '@/lib/store/import-run.ts'
import type { ImportedDocument } from './import-report.ts'
import type { OfferedText } from './import-texts.ts'

/** A text on its way to a thread: a record is a part of the batch's bytes, a refusal no more than what it says. */
type SentText = { name: string; seen?: string | undefined } & (
  | { text: string }
  | { from: number; to: number }
  | { refused: string }
)

/** Texts on their way, with the bytes of all records among them, which change hands without being copied. */
export type SentBatch = { texts: SentText[]; records: Uint8Array<ArrayBuffer> }

export type ToThread = { do: 'prepare'; batch: SentBatch } | { do: 'save'; run: ImportRun } | { do: 'end' }

export type FromThread =
  | { done: 'prepare' }
  | { done: 'save'; documents: ImportedDocument[]; runId: number | undefined; took: number }

export function packBatch(offered: readonly OfferedText[]): SentBatch {
  const length = offered.reduce((sum, one) => sum + ('record' in one ? one.record.length : 0), 0)
  const records = new Uint8Array(length)
  let at = 0
  const texts = offered.map((one): SentText => {
    const { name, seen } = one
    if ('refusal' in one) return { name, refused: one.refusal.message }
    if ('text' in one) return { name, seen, text: one.text }
    records.set(one.record, at)
    const from = at
    at += one.record.length
    return { name, seen, from, to: at }
  })
  return { texts, records }
}

export const unpackBatch = ({ texts, records }: SentBatch): OfferedText[] =>
  texts.map(one => {
    const { name, seen } = one
    if ('refused' in one) return { name, refusal: new Refusal('fileUnreadable', one.refused) }
    return 'text' in one ? { name, seen, text: one.text } : { name, seen, record: records.subarray(one.from, one.to) }
  })
