import { z } from 'zod'
import { OverallStatus } from './status.ts'

export const Location = z.object({
  facility: z.string().nullable(),
  status: OverallStatus.nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
})
export type Location = z.infer<typeof Location>
