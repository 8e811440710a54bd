import { z } from 'zod'
import { Absence, Inference } from '@/lib/trial/evidence.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { Place, placePacker, placeUnpacker } from './pack-places.ts'

const StoredEvidence = z.record(z.string(), z.array(Place))
const StoredAbsence = z.record(z.string(), Absence)
const StoredBasis = z.record(z.string(), Inference)
const StoredConflicts = z.array(
  z.object({
    field: z.string(),
    values: z.array(z.object({ registry: RegistryName, value: z.unknown(), evidence: z.array(Place) })),
  }),
)

type Parts = Pick<TrialRecord, 'evidence' | 'absence' | 'basis' | 'conflicts'>
export type PackedProvenance = Record<keyof Parts, string>

/** The parts of a record that tell where its values come from, as JSON. Quotes are left out: they stand in the texts. */
export function packProvenance(record: Parts & Pick<TrialRecord, 'documents'>): PackedProvenance {
  const pack = placePacker(record.documents)
  const evidence = Object.entries(record.evidence).map(([field, places]) => [field, pack(places)])
  const conflicts = record.conflicts.map(({ field, values }) => ({
    field,
    values: values.map(told => ({ ...told, evidence: pack(told.evidence) })),
  }))
  return {
    evidence: JSON.stringify(Object.fromEntries(evidence)),
    absence: JSON.stringify(record.absence),
    basis: JSON.stringify(record.basis),
    conflicts: JSON.stringify(conflicts),
  }
}

/** Undoes `packProvenance`. The documents in the record's order, with their texts. */
export function unpackProvenance(packed: PackedProvenance, documents: readonly { id: string; text: string }[]): Parts {
  const unpack = placeUnpacker(documents)
  const evidence = Object.entries(StoredEvidence.parse(JSON.parse(packed.evidence)))
  return {
    evidence: Object.fromEntries(evidence.map(([field, places]) => [field, unpack(places)])),
    absence: StoredAbsence.parse(JSON.parse(packed.absence)),
    basis: StoredBasis.parse(JSON.parse(packed.basis)),
    conflicts: StoredConflicts.parse(JSON.parse(packed.conflicts)).map(({ field, values }) => ({
      field,
      values: values.map(told => ({ registry: told.registry, value: told.value, evidence: unpack(told.evidence) })),
    })),
  }
}
