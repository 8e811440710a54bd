import { emptyRecord } from '@/lib/trial/empty-record.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** A record that knows nothing but what is given: for tests. */
export function bareRecord(
  parts: Partial<Omit<TrialRecord, 'trial'>> & { trial?: Partial<TrialRecord['trial']> },
): TrialRecord {
  const empty = emptyRecord('NCT00000001')
  return {
    ...empty,
    documents: [
      { id: 'd1', registry: 'MedPath', sha256: 'ab'.repeat(32), importedAt: '2026-01-02T03:04:05Z', parserVersion: 1 },
    ],
    ...parts,
    trial: { ...empty.trial, ...parts.trial },
  }
}
