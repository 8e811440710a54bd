import { NO_DOSING } from './dosing.ts'
import { Trial } from './trial.ts'
import type { TrialRecord } from './trial-record.ts'

const EMPTY: Trial = Trial.parse({
  ...Object.fromEntries(
    Object.entries(Trial.shape).map(([field, schema]) => [field, schema.safeParse([]).success ? [] : null]),
  ),
  trialId: 'NCT00000001',
  criteria: { inclusion: [], exclusion: [], other: [] },
  conditionBrowse: { meshes: [], ancestors: [] },
  interventionBrowse: { meshes: [], ancestors: [] },
})

/** A trial that nothing tells yet: what the first text of a trial is compared with. */
export const emptyRecord = (trialId: string): TrialRecord => ({
  trial: { ...EMPTY, trialId, dosing: NO_DOSING },
  evidence: {},
  absence: {},
  basis: {},
  warnings: [],
  documents: [],
  conflicts: [],
})
