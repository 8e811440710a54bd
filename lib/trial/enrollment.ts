import { z } from 'zod'
import { ActualOrEstimated } from './date.ts'

/** Participants. `type` only where the registry says, or marks by silence, whether the count is planned or reached. */
export const Enrollment = z.object({ count: z.number().int().nonnegative(), type: ActualOrEstimated.nullable() })
export type Enrollment = z.infer<typeof Enrollment>
