import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { plainCharacters } from './plain-characters.ts'

/**
 * A stretch of a stored registry text that a field was read from: escapes are not undone, so that an offset in `text`
 * plus `start` is an offset in the document. Where `text` has plain characters for odd ones, `quoted` has it as it is.
 */
export type Passage = { field: string; documentId: string; path?: string; start: number; text: string; quoted?: string }

/** The places that doses are described in, those that state them most plainly first. */
const NARRATIVE = new Map(
  [
    'armGroups.label',
    'armGroups.description',
    'interventions.name',
    'interventions.description',
    'detailedDescription',
    'briefSummary',
    'briefTitle',
    'officialTitle',
    'interventionModelDescription',
  ].map((field, rank) => [field, rank]),
)
const CRITERIA = /^criteria\.(?:inclusion|exclusion|other)\.(?:\d+\.|children\.)*text$/

/** Titles, summary, description, arms and interventions. A stretch that two fields share comes once. */
export function collectPassages({ evidence }: ComposedRecord): Passage[] {
  const ranked: { rank: number; field: string }[] = []
  for (const field in evidence) {
    const rank = NARRATIVE.get(withoutNumber(field))
    if (rank !== undefined) ranked.push({ rank, field })
  }
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked.flatMap(({ field }) => passagesOf(field, evidence[field])).filter(isFirst())
}

/** "armGroups.3.label" as "armGroups.label"; a path that goes deeper is none of these. */
function withoutNumber(path: string): string {
  const dot = path.indexOf('.')
  return dot < 0 ? path : path.slice(0, dot) + path.slice(path.indexOf('.', dot + 1))
}

/** The criteria, each for itself. What stands there describes who may take part, never what is given. */
export const collectCriteria = ({ evidence }: ComposedRecord): Passage[] =>
  Object.entries(evidence)
    .filter(([path]) => CRITERIA.test(path))
    .flatMap(([field, spans]) => passagesOf(field, spans))
    .filter(isFirst())

const passagesOf = (field: string, spans: readonly Evidence[] | undefined): Passage[] =>
  (spans ?? []).map(({ documentId, path, start, quote }) => ({
    field,
    documentId,
    ...(path !== undefined && { path }),
    start,
    ...textOf(quote),
  }))

function textOf(quote: string): Pick<Passage, 'text' | 'quoted'> {
  const text = plainCharacters(quote)
  return text === quote ? { text } : { text, quoted: quote }
}

function isFirst(): (passage: Passage) => boolean {
  const seen = new Set<string>()
  return ({ documentId, start, text }) => {
    const key = `${documentId} ${start} ${text.length}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
}

/** The evidence of the words from `from` to `to` in a passage. */
export const quotePassage = (
  { documentId, path, start, text, quoted }: Passage,
  from: number,
  to: number,
): Evidence => ({
  documentId,
  ...(path !== undefined && { path }),
  start: start + from,
  end: start + to,
  quote: (quoted ?? text).slice(from, to),
})
