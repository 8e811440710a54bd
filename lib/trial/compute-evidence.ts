import type { Evidence } from './evidence.ts'
import { type JsonNode, nodeAt, parseJson } from './json-node.ts'
import type { RegistryName } from './registry.ts'
import { gatherFromSites, isOfSites, pointerOf } from './study-pointers.ts'
import type { Trial } from './trial.ts'

/** The registry whose documents are JSON records, in which the place of a field follows from its path. */
const OF_RECORDS: RegistryName = 'ClinicalTrials.gov'

type Document = { id: string; registry: RegistryName; text: string }
type Places = Record<string, Evidence[]>

/**
 * Whether the evidence of the value at a path follows from the record, so that `computeEvidence` finds the same again.
 *
 * @param documents those of the trial's record
 */
export function isComputable(
  path: string,
  evidence: readonly Evidence[],
  documents: readonly Omit<Document, 'text'>[],
): boolean {
  const record = documents.find(({ registry }) => registry === OF_RECORDS)
  const [place, ...more] = evidence
  if (!record || !place || more.length > 0 || place.documentId !== record.id || place.path === undefined) return false
  return pointerOf(path) === place.path || (/^(?:countries|facilityContacts)\./.test(path) && isOfSites(place.path))
}

/**
 * Where the values of a trial stand in its JSON record, by the record's own structure: one place a value, and none for
 * criteria, which are parts of a text. Nothing for a trial without such a record. Values that another document gave
 * are among them, if the record has something in their place: what is stored of those goes before.
 */
export function computeEvidence(trial: Trial, documents: readonly Document[]): Places {
  const record = documents.find(({ registry }) => registry === OF_RECORDS)
  const root = record && parseJson(record.text)
  if (!root) return {}
  const sites = gatherFromSites(root)
  const nodeOf = (path: string): JsonNode | undefined => {
    const [field, index, part] = path.split('.')
    if (field === 'countries') return sites.countries[Number(index)]
    if (field === 'facilityContacts') return part ? sites.facilityContacts[Number(index)]?.member(part) : undefined
    const pointer = pointerOf(path)
    return pointer === undefined ? undefined : nodeAt(root, pointer)
  }
  const places: Places = {}
  for (const path of pathsOfValues(trial)) {
    const node = nodeOf(path)
    if (node?.value === undefined) continue
    const { start, end, pointer } = node
    places[path] = [{ documentId: record.id, path: pointer, start, end, quote: record.text.slice(start, end) }]
  }
  return places
}

/** The paths of all single values of a trial, but for the criteria. */
function pathsOfValues(trial: Trial): string[] {
  const paths: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined) return
    if (typeof value !== 'object') paths.push(path)
    else for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key)
  }
  walk({ ...trial, criteria: null, dosing: null }, '')
  return paths
}
