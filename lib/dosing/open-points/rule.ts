import type { Passage } from '@/lib/dosing/collect-passages.ts'
import type { Dosing, OpenPoint } from '@/lib/trial/dosing.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'

/** What the rules look at: the record, what was read of its doses, and where it tells of them. */
export type PointContext = {
  record: ComposedRecord
  dosing: Dosing
  passages: readonly Passage[]
  criteria: readonly Passage[]
}

/** A point before it is known which rule found it. */
export type Point = Omit<OpenPoint, 'code'>

export type Rule = { code: string; states: string; find: (context: PointContext) => Point[] }
