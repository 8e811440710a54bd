import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import type { RecordChanges } from '@/lib/trial/compare-records.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** A text of a prepared import with what it would make of its trial (`previewDocument` in lib/desk). */
export type ShownPreview = {
  document: PreparedDocument
  /** Null where it is kept no longer. */
  text: string | null
  /** The id that the text has, or would have, among the documents of `preview.after`. */
  documentId: string | null
  warnings: readonly Warning[]
  /** Null where the text could not be read: `refusal` says why. */
  preview: { before: TrialRecord | null; after: TrialRecord; changes: RecordChanges | null } | null
  refusal: string | null
  /** Other texts of the trial in the same import. */
  others: readonly PreparedDocument[]
  previous: number | null
  next: number | null
}
