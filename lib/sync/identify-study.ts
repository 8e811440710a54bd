import { z } from 'zod'

const Named = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId: z.string(),
      nctIdAliases: z.array(z.string()).optional().catch(undefined),
    }),
    statusModule: z
      .object({ lastUpdatePostDateStruct: z.object({ date: z.iso.date() }) })
      .optional()
      .catch(undefined),
  }),
})

/** What fetching needs to know of a study: its numbers, former ones included, and when it was last updated. */
export type StudyIdentity = { nctId?: string; numbers: string[]; lastUpdate?: string }

/** Reads a study of the API v2. A record without a number has none here, and is refused where it is imported. */
export function identifyStudy(study: unknown): StudyIdentity {
  const named = Named.safeParse(study)
  if (!named.success) return { numbers: [] }
  const { identificationModule, statusModule } = named.data.protocolSection
  const { nctId, nctIdAliases = [] } = identificationModule
  const lastUpdate = statusModule?.lastUpdatePostDateStruct.date
  return { nctId, numbers: [nctId, ...nctIdAliases], ...(lastUpdate ? { lastUpdate } : {}) }
}
