import type { Dosing } from './dosing.ts'
import { lookUpLater } from './look-up-later.ts'
import type { ComposedRecord, TrialRecord } from './trial-record.ts'

type LookedUp = Pick<TrialRecord, 'evidence' | 'absence' | 'basis'>

/** A record with its doses. What is looked up only where somebody asks stays so. */
export const withDosing = (record: ComposedRecord, dosing: Dosing): TrialRecord =>
  lookUpLater<Omit<TrialRecord, keyof LookedUp>, LookedUp>(
    {
      trial: { ...record.trial, dosing },
      warnings: record.warnings,
      documents: record.documents,
      conflicts: record.conflicts,
    },
    { evidence: () => record.evidence, absence: () => record.absence, basis: () => record.basis },
  )
