import { z } from 'zod'
import type { Criteria, Criterion } from '@/lib/trial/criterion.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'

/**
 * The places of all criteria of a trial, which stand in one text one below the other: for each marker and each text, in
 * the order of the tree, how far behind the last place it begins and how long it is. What has several places or none
 * is led by null and their number.
 */
export const CriteriaPlaces = z.object({
  document: z.number(),
  path: z.string().optional(),
  steps: z.array(z.number().nullable()),
})
export type CriteriaPlaces = z.infer<typeof CriteriaPlaces>

type Places = Record<string, Evidence[]>

/** Packs the evidence of the criteria; undefined where it is not all of one text, or is none. */
export function packCriteriaPlaces(
  criteria: Criteria,
  evidence: Places,
  documents: readonly { id: string }[],
): CriteriaPlaces | undefined {
  const paths = pathsOfCriteria(criteria)
  const [first] = paths.flatMap(path => evidence[path] ?? [])
  const document = documents.findIndex(({ id }) => id === first?.documentId)
  if (!first || document < 0) return undefined
  const steps: (number | null)[] = []
  let behind = 0
  for (const path of paths) {
    const places = evidence[path] ?? []
    if (places.some(place => place.documentId !== first.documentId || place.path !== first.path)) return undefined
    if (places.length !== 1) steps.push(null, places.length)
    for (const { start, end } of places) {
      steps.push(start - behind, end - start)
      behind = end
    }
  }
  return first.path === undefined ? { document, steps } : { document, path: first.path, steps }
}

/** Undoes `packCriteriaPlaces`, with the trial's criteria and the documents in the record's order. */
export function unpackCriteriaPlaces(
  { document, path, steps }: CriteriaPlaces,
  criteria: Criteria,
  documents: readonly { id: string; text: string }[],
): Places {
  const source = documents[document]
  if (!source) throw new Error(`Stored evidence points at document ${document} of ${documents.length}`)
  const places: Places = {}
  let at = 0
  let behind = 0
  const take = (): Evidence => {
    const start = behind + (steps[at] ?? 0)
    const end = start + (steps[at + 1] ?? 0)
    at += 2
    behind = end
    const place = { documentId: source.id, start, end, quote: source.text.slice(start, end) }
    return path === undefined ? place : { ...place, path }
  }
  for (const one of pathsOfCriteria(criteria)) {
    const count = steps[at] === null ? (steps[at + 1] ?? 0) : 1
    if (steps[at] === null) at += 2
    if (count > 0) places[one] = Array.from({ length: count }, take)
  }
  return places
}

/** The paths of all markers and texts from top to bottom. */
function pathsOfCriteria(criteria: Criteria): string[] {
  const paths: string[] = []
  const walk = (items: readonly Criterion[], above: string): void => {
    for (const [at, { marker, children }] of items.entries()) {
      const path = `${above}.${at}`
      if (marker !== null) paths.push(`${path}.marker`)
      paths.push(`${path}.text`)
      walk(children, `${path}.children`)
    }
  }
  for (const side of ['inclusion', 'exclusion', 'other'] as const) walk(criteria[side], `criteria.${side}`)
  return paths
}
