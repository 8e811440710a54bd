import type { RecordChanges } from './compare-records.ts'
import type { RunKind } from './import-run.ts'
import type { RegistryDocument, TrialRecord } from './trial-record.ts'

/** A registry text that told the trial once, or tells it still. `parserVersion` is that of its last reading. */
export type HistoryDocument = RegistryDocument & {
  /** Whether the trial is composed of it. */
  current: boolean
  importRunId: number
  /** How many warnings its last reading gave. */
  warnings: number
  /** The roll-back that took it back, unless it tells the trial again; null where another text took its place. */
  takenBackBy: number | null
}

/** A run that changed which texts tell a trial: those that told it before and after, by their ids. */
export type HistoryRun = {
  id: number
  kind: RunKind
  /** UTC, ISO 8601. */
  startedAt: string
  rolledBackRunId: number | null
  before: string[]
  after: string[]
}

/** Every text of a trial and every run that changed which ones tell it, each newest first. */
export type TrialHistory = { documents: readonly HistoryDocument[]; runs: readonly HistoryRun[] }

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
      /** Whether the run that was asked for is a roll-back. */
      byRollBack: boolean
      before: TrialRecord
      after: TrialRecord
      changes: RecordChanges
    }

/** Whether a trial's history has what is asked for: both texts, or a run that changed which texts tell it. */
export const isInHistory = ({ documents, runs }: TrialHistory, question: HistoryQuestion): boolean =>
  question.kind === 'run'
    ? runs.some(({ id }) => id === question.run)
    : [question.from, question.to].every(asked => documents.some(({ id }) => id === asked))
