import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import type { FilterName } from '@/lib/search/trial-query.ts'
import type { RecordChanges } from '@/lib/trial/compare-records.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import type { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'

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
  /** What reading the trial's stored texts again would change, where that is what the import is for. */
  rereading: ShownRereading | null
  /** Other texts of the trial in the same import. */
  others: readonly PreparedDocument[]
  previous: number | null
  next: number | null
}

/** What would change in what lists and filters tell of a trial, and in its stored warnings (lib/records/preview-rereading.ts). */
export type ShownRereading =
  | { refusal: string }
  | {
      refusal: null
      /** The texts that the trial is read from, by which version they were read and would be. */
      texts: readonly { document: RegistryDocument; today: number }[]
      before: TrialRecord
      after: TrialRecord
      /** Null where what is stored is of an older form, and would be written anew. */
      sections: RecordChanges['sections'] | null
      filters: readonly { filter: FilterName; gone: readonly string[]; came: readonly string[] }[]
    }
