import type { Dosing, OpenPoint } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { Passage } from './collect-passages.ts'

/** What the record's texts leave open or contradict. */
export function findOpenPoints(
  _record: TrialRecord,
  _dosing: Dosing,
  _passages: readonly Passage[],
  _criteria: readonly Passage[],
): OpenPoint[] {
  return []
}
