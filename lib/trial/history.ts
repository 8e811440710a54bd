import type { RecordChanges } from './compare-records.ts'
import type { RegistryDocument, TrialRecord } from './trial-record.ts'

/** A registry text that told the trial once, or tells it still. `parserVersion` is that of its last reading. */
export type HistoryDocument = RegistryDocument & {
  /** Whether the trial is composed of it: the newest of its registry. */
  current: boolean
  importRunId: number
  /** How many warnings its last reading gave. */
  warnings: number
}

/** What a reader of a trial's history may ask for: two of its texts, or the trial before and after an import. */
export type HistoryQuestion = { kind: 'documents'; from: string; to: string } | { kind: 'run'; run: number }

/**
 * A trial twice, and what became of it between. `none` where there are no two to compare: the sentence says why.
 */
export type HistoryAnswer =
  | { kind: 'none'; sentence: string }
  | {
      kind: 'changes'
      question: HistoryQuestion
      before: TrialRecord
      after: TrialRecord
      changes: RecordChanges
    }

/** Whether a trial's history has what is asked for: both texts, or a text that the import brought. */
export const isInHistory = (documents: readonly HistoryDocument[], question: HistoryQuestion): boolean =>
  question.kind === 'run'
    ? documents.some(({ importRunId }) => importRunId === question.run)
    : [question.from, question.to].every(asked => documents.some(({ id }) => id === asked))
