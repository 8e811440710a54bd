import type { Warning } from '@/lib/trial/evidence.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { TrialId } from '@/lib/trial/trial-id.ts'

export type ImportOutcome = 'added' | 'updated' | 'unchanged' | 'refused'

/**
 * What became of one document. `registry` and `trialId` are null where it could not be read, `reason` is null where it
 * was not refused.
 */
export type ImportedDocument = {
  file: string
  registry: RegistryName | null
  trialId: TrialId | null
  outcome: ImportOutcome
  warnings: Warning[]
  reason: string | null
}

export type ImportReport = { documents: ImportedDocument[]; totals: Record<ImportOutcome, number> }

export function countOutcomes(documents: readonly ImportedDocument[]): ImportReport['totals'] {
  const totals = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of documents) totals[outcome]++
  return totals
}
