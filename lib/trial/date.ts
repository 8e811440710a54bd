import { z } from 'zod'

export const ActualOrEstimated = z.enum(['ACTUAL', 'ESTIMATED'])
export type ActualOrEstimated = z.infer<typeof ActualOrEstimated>

export const ACTUAL_OR_ESTIMATED_LABELS: Record<ActualOrEstimated, string> = {
  ACTUAL: 'actual',
  ESTIMATED: 'estimated',
}

/** A date in the precision it was given: "2024", "2024-11" or "2024-11-13". A month never becomes a day. */
export const PartialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
export type PartialDate = z.infer<typeof PartialDate>

export const TrialDate = z.object({ date: PartialDate, type: ActualOrEstimated.nullable() })
export type TrialDate = z.infer<typeof TrialDate>

/** Whether the two say the same as far as both say anything: a month does not differ from a day of it. */
export const datesAgree = (a: PartialDate, b: PartialDate): boolean => a.startsWith(b) || b.startsWith(a)
