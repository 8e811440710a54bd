import { z } from 'zod'
import { OverallStatus } from './status.ts'

export const GeoPoint = z.object({ lat: z.number(), lon: z.number() })

export const Location = z.object({
  facility: z.string().nullable(),
  status: OverallStatus.nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  zip: z.string().nullable(),
  country: z.string().nullable(),
  /** Where the registry's map has it, in degrees north and east. */
  geoPoint: GeoPoint.nullable(),
})
export type Location = z.infer<typeof Location>
