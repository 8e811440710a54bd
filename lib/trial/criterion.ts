import { z } from 'zod'

/**
 * An eligibility criterion with those that stand below it. `marker` is the list mark as the registry wrote it ("4.",
 * "(1)", "a.", "*", "•") and null for a paragraph or heading without one. `text` is empty where a mark stands alone.
 */
export const Criterion = z.object({
  marker: z.string().nullable(),
  text: z.string(),
  get children() {
    return z.array(Criterion)
  },
})
export type Criterion = z.infer<typeof Criterion>

export const Criteria = z.object({
  inclusion: z.array(Criterion),
  exclusion: z.array(Criterion),
  /** Criteria that stand under neither heading: the registry gave none, or others of its own. */
  other: z.array(Criterion),
})
export type Criteria = z.infer<typeof Criteria>
