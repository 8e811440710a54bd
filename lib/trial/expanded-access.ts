import { z } from 'zod'
import { OverallStatus } from './status.ts'

/** Whether the drug or device is to be had outside the study, and the record of that. */
export const ExpandedAccessInfo = z.object({
  hasExpandedAccess: z.boolean().nullable(),
  nctId: z.string().nullable(),
  statusForNctId: OverallStatus.nullable(),
})
export type ExpandedAccessInfo = z.infer<typeof ExpandedAccessInfo>

/** For whom an expanded access study is: single patients, a group of some size, or under a treatment protocol. */
export const ExpandedAccessTypes = z.object({
  individual: z.boolean().nullable(),
  intermediate: z.boolean().nullable(),
  treatment: z.boolean().nullable(),
})
export type ExpandedAccessTypes = z.infer<typeof ExpandedAccessTypes>
