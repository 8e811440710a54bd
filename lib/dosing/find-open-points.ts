import type { Dosing, OpenPoint } from '@/lib/trial/dosing.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import type { Passage } from './collect-passages.ts'
import { findCriteriaPoints } from './find-criteria-points.ts'
import { findDesignPoints } from './find-design-points.ts'
import { findNumberPoints } from './find-number-points.ts'
import { findTimingPoints } from './find-timing-points.ts'

export type PointContext = {
  record: ComposedRecord
  dosing: Dosing
  passages: readonly Passage[]
  criteria: readonly Passage[]
}

/**
 * What the record of a trial that doses cells leaves open or contradicts, by general rules: design, numbers of
 * participants and ages, timing, and the criteria as they stand. Each point quotes the words that do not agree.
 */
export function findOpenPoints(
  record: ComposedRecord,
  dosing: Dosing,
  passages: readonly Passage[],
  criteria: readonly Passage[],
): OpenPoint[] {
  const context: PointContext = { record, dosing, passages, criteria }
  return [
    ...findDesignPoints(context),
    ...findNumberPoints(context),
    ...findTimingPoints(context),
    ...findCriteriaPoints(context),
  ]
}
