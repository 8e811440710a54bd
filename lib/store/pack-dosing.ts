import { z } from 'zod'
import { Dosing, NO_DOSING } from '@/lib/trial/dosing.ts'
import { Evidence } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { Place, placePacker, placeUnpacker } from './pack-places.ts'

/** Under this name, and no other, a dosing keeps places. */
const PLACES = 'evidence'

/** What is read of a trial's doses as JSON with its places packed; null where it doses no cells. */
export function packDosing({ trial: { dosing }, documents }: TrialRecord): string | null {
  if (isNothing(dosing)) return null
  const pack = placePacker(documents)
  return JSON.stringify(dosing, (key, value) => (key === PLACES ? pack(Evidence.array().parse(value)) : value))
}

const isNothing = ({ doseLevels, agents, product, openPoints, schedule }: Dosing): boolean =>
  doseLevels.length + agents.length + openPoints.length + schedule.days.length === 0 &&
  product.kind === null &&
  schedule.infusions === null

/** Undoes `packDosing`. The documents in the record's order, with their texts. */
export function unpackDosing(packed: string | undefined, documents: readonly { id: string; text: string }[]): Dosing {
  if (packed === undefined) return NO_DOSING
  const unpack = placeUnpacker(documents)
  return Dosing.parse(
    JSON.parse(packed, (key, value: unknown) => (key === PLACES ? unpack(z.array(Place).parse(value)) : value)),
  )
}
