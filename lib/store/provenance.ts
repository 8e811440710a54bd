import { z } from 'zod'
import { computeEvidence, isComputable } from '@/lib/trial/compute-evidence.ts'
import { type Evidence, Inference } from '@/lib/trial/evidence.ts'
import { type RegistryName as Registry, RegistryName } from '@/lib/trial/registry.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { packAbsence, StoredAbsence, unpackAbsence } from './pack-absence.ts'
import { CriteriaPlaces, packCriteriaPlaces, unpackCriteriaPlaces } from './pack-criteria-places.ts'
import { Place, placePacker, placeUnpacker } from './pack-places.ts'

/** Places by path. Under `criteria`, which is no value's path, are those of all criteria. */
const StoredEvidence = z.object({ criteria: CriteriaPlaces.optional() }).catchall(z.array(Place))
const StoredBasis = z.record(z.string(), Inference)
const StoredConflicts = z.array(
  z.object({
    field: z.string(),
    values: z.array(z.object({ registry: RegistryName, value: z.unknown(), evidence: z.array(Place) })),
  }),
)

type Parts = Pick<TrialRecord, 'evidence' | 'absence' | 'basis' | 'conflicts'>
type Places = Parts['evidence']
type Document = { id: string; registry: Registry; text: string }
export type PackedProvenance = Record<keyof Parts, string>

/**
 * The parts of a record that tell where its values come from, as JSON. Quotes are left out: they stand in the texts. So
 * are the places that follow from a JSON record's own structure, and those of lists, which are their items'.
 */
export function packProvenance(record: Parts & Pick<TrialRecord, 'documents' | 'trial'>): PackedProvenance {
  const pack = placePacker(record.documents)
  const conflicts = record.conflicts.map(({ field, values }) => ({
    field,
    values: values.map(told => ({ ...told, evidence: pack(told.evidence) })),
  }))
  return {
    evidence: JSON.stringify(packEvidence(record)),
    absence: JSON.stringify(packAbsence(record.absence, record.trial)),
    basis: JSON.stringify(record.basis),
    conflicts: JSON.stringify(conflicts),
  }
}

function packEvidence({ evidence, documents, trial }: Pick<TrialRecord, 'evidence' | 'documents' | 'trial'>) {
  const pack = placePacker(documents)
  const criteria = packCriteriaPlaces(trial.criteria, evidence, documents)
  const ofLists = evidenceOfLists(trial, evidence)
  const stored = Object.entries(evidence).filter(
    ([path, places]) =>
      !(criteria && path.startsWith('criteria.')) &&
      !(ofLists[path] && isSame(ofLists[path], places)) &&
      !isComputable(path, places, documents),
  )
  const packed = Object.fromEntries(stored.map(([path, places]) => [path, pack(places)]))
  return criteria ? { ...packed, criteria } : packed
}

/** Undoes `packProvenance`. The documents in the record's order, with their texts. */
export function unpackProvenance(packed: PackedProvenance, trial: Trial, documents: readonly Document[]): Parts {
  const unpack = placeUnpacker(documents)
  return {
    evidence: unpackEvidence(StoredEvidence.parse(JSON.parse(packed.evidence)), trial, documents),
    absence: unpackAbsence(StoredAbsence.parse(JSON.parse(packed.absence)), trial),
    basis: StoredBasis.parse(JSON.parse(packed.basis)),
    conflicts: StoredConflicts.parse(JSON.parse(packed.conflicts)).map(({ field, values }) => ({
      field,
      values: values.map(told => ({ registry: told.registry, value: told.value, evidence: unpack(told.evidence) })),
    })),
  }
}

function unpackEvidence(
  { criteria, ...stored }: z.infer<typeof StoredEvidence>,
  trial: Trial,
  documents: readonly Document[],
): Places {
  const unpack = placeUnpacker(documents)
  const ofValues: Places = {
    ...computeEvidence(trial, documents),
    ...(criteria && unpackCriteriaPlaces(criteria, trial.criteria, documents)),
    ...Object.fromEntries(Object.entries(stored).map(([path, places]) => [path, unpack(places)])),
  }
  return { ...evidenceOfLists(trial, ofValues), ...ofValues }
}

/** The places of each list of plain values ("phases", "armGroups.0.interventionNames"): those of its items. */
function evidenceOfLists(trial: Trial, evidence: Places): Places {
  const places: Places = {}
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const parts = Object.entries(value)
    if (Array.isArray(value) && parts.length > 0 && parts.every(([, part]) => typeof part !== 'object')) {
      const ofItems = parts.map(([key]) => evidence[`${path}.${key}`])
      if (ofItems.every(places => places !== undefined)) places[path] = ofItems.flat()
    } else for (const [key, part] of parts) walk(part, path ? `${path}.${key}` : key)
  }
  const { criteria: _criteria, ...rest } = trial
  walk({ ...rest, dosing: null }, '')
  return places
}

const isSame = (some: readonly Evidence[], others: readonly Evidence[]): boolean =>
  some.length === others.length &&
  some.every(
    (one, at) =>
      one.documentId === others[at]?.documentId && one.start === others[at]?.start && one.end === others[at]?.end,
  )
