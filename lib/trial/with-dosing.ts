import type { Dosing } from './dosing.ts'
import type { ComposedRecord, TrialRecord } from './trial-record.ts'

/** A record with its doses. What is looked up only where somebody asks stays so. */
export const withDosing = (record: ComposedRecord, dosing: Dosing): TrialRecord => ({
  trial: { ...record.trial, dosing },
  get evidence() {
    return record.evidence
  },
  get absence() {
    return record.absence
  },
  get basis() {
    return record.basis
  },
  warnings: record.warnings,
  documents: record.documents,
  conflicts: record.conflicts,
})
