import { z } from 'zod'

/** Who watches over the study, and what the FDA regulates of it (API v2, `oversightModule`). */
export const Oversight = z.object({
  oversightHasDmc: z.boolean().nullable(),
  isFdaRegulatedDrug: z.boolean().nullable(),
  isFdaRegulatedDevice: z.boolean().nullable(),
  isUnapprovedDevice: z.boolean().nullable(),
  /** A pediatric postmarket surveillance of a device. */
  isPpsd: z.boolean().nullable(),
  isUsExport: z.boolean().nullable(),
  fdaaa801Violation: z.boolean().nullable(),
})

export const OVERSIGHT_FLAGS = Object.keys(Oversight.shape) as (keyof typeof Oversight.shape)[]
