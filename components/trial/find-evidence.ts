import { isOfDosing } from '@/lib/trial/dosing.ts'
import { Evidence } from '@/lib/trial/evidence.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

type Sources = Pick<TrialRecord, 'evidence'> & Partial<Pick<TrialRecord, 'conflicts' | 'trial'>>

/**
 * The places that the value at a path was read from, in the order of the text. A field that is made of others (a list,
 * an arm group, a criterion with those below it) has the places of all its parts. Doses carry their places themselves.
 */
export function findEvidence(record: Sources, path: string): Evidence[] {
  if (isOfDosing(path)) return inTextOrder(evidenceWithin(valueAt(record.trial ?? {}, path)))
  const own = Object.hasOwn(record.evidence, path) ? record.evidence[path] : undefined
  if (own?.length) return own
  const below = `${path}.`
  const parts = Object.keys(record.evidence).filter(key => key.startsWith(below))
  return inTextOrder(parts.flatMap(key => record.evidence[key] ?? []))
}

/** Every place that a part of a dosing holds. */
function evidenceWithin(value: unknown): Evidence[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'evidence' ? Evidence.array().parse(part) : evidenceWithin(part),
  )
}

/**
 * The places in one document that speak of the field: those of the value that stands in the trial, and where another
 * registry's value stands there, those of the value that this document tells instead.
 */
export function findEvidenceIn(record: Sources, documentId: string, path: string): Evidence[] {
  const standing = findEvidence(record, path)
  const told = (record.conflicts ?? [])
    .filter(conflict => conflict.field === path)
    .flatMap(conflict => conflict.values.flatMap(({ evidence }) => evidence))
  return inTextOrder([...standing, ...told].filter(place => place.documentId === documentId))
}

function inTextOrder(places: readonly Evidence[]): Evidence[] {
  const seen = new Map(places.map(place => [`${place.documentId} ${place.start} ${place.end}`, place]))
  const documents = [...new Set(places.map(place => place.documentId))]
  return [...seen.values()].toSorted(
    (a, b) => documents.indexOf(a.documentId) - documents.indexOf(b.documentId) || a.start - b.start || a.end - b.end,
  )
}
