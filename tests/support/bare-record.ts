import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

const BARE: Trial = Trial.parse({
  ...Object.fromEntries(
    Object.entries(Trial.shape).map(([field, schema]) => [field, schema.safeParse([]).success ? [] : null]),
  ),
  trialId: 'NCT00000001',
  criteria: { inclusion: [], exclusion: [], other: [] },
  conditionBrowse: { meshes: [], ancestors: [] },
  interventionBrowse: { meshes: [], ancestors: [] },
})

/** A record that knows nothing but what is given: for tests. */
export function bareRecord(
  parts: Partial<Omit<TrialRecord, 'trial'>> & { trial?: Partial<TrialRecord['trial']> },
): TrialRecord {
  return {
    evidence: {},
    absence: {},
    basis: {},
    warnings: [],
    conflicts: [],
    documents: [
      { id: 'd1', registry: 'MedPath', sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion: 1 },
    ],
    ...parts,
    trial: { ...BARE, dosing: NO_DOSING, ...parts.trial },
  }
}
