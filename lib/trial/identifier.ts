import { z } from 'zod'

/**
 * Another number of the trial, with the kind and the issuer in the registry's own words; `domain` names who gave it, and
 * `link` leads there.
 */
export const SecondaryId = z.object({
  id: z.string(),
  type: z.string().nullable(),
  domain: z.string().nullable(),
  link: z.string().nullable(),
})
export type SecondaryId = z.infer<typeof SecondaryId>
