import { z } from 'zod'
import { Phase } from './phase.ts'
import { OverallStatus } from './status.ts'

/** A trial that the registry's page links as similar: a link, and never the page's own number. */
export const RelatedTrial = z.object({
  trialId: z.string(),
  briefTitle: z.string().nullable(),
  overallStatus: OverallStatus.nullable(),
  phases: z.array(Phase),
})
export type RelatedTrial = z.infer<typeof RelatedTrial>
