import { z } from 'zod'

/** A planned outcome. Where a registry ran the cells of a row together, `timeFrame` is null if the seam is not sure. */
export const Outcome = z.object({
  measure: z.string(),
  timeFrame: z.string().nullable(),
  description: z.string().nullable(),
})
export type Outcome = z.infer<typeof Outcome>
