import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { plainCharacters } from './plain-characters.ts'

/**
 * A stretch of a stored registry text that a field was read from: escapes are not undone, so that an offset in `text`
 * plus `start` is an offset in the document. Where `text` has plain characters for odd ones, `quoted` has it as it is.
 */
export type Passage = { field: string; documentId: string; path?: string; start: number; text: string; quoted?: string }

/** The places that doses are described in, those that state them most plainly first. */
const NARRATIVE = [
  /^armGroups\.\d+\.label$/,
  /^armGroups\.\d+\.description$/,
  /^interventions\.\d+\.name$/,
  /^interventions\.\d+\.description$/,
  /^detailedDescription$/,
  /^briefSummary$/,
  /^briefTitle$/,
  /^officialTitle$/,
  /^interventionModelDescription$/,
]
const CRITERIA = /^criteria\.(?:inclusion|exclusion|other)\.(?:\d+\.|children\.)*text$/

/** Titles, summary, description, arms and interventions. A stretch that two fields share comes once. */
export const collectPassages = (record: ComposedRecord): Passage[] =>
  NARRATIVE.flatMap(pattern => passagesOf(record, path => pattern.test(path))).filter(isFirst())

/** The criteria, each for itself. What stands there describes who may take part, never what is given. */
export const collectCriteria = (record: ComposedRecord): Passage[] =>
  passagesOf(record, path => CRITERIA.test(path)).filter(isFirst())

const passagesOf = (record: ComposedRecord, wanted: (path: string) => boolean): Passage[] =>
  Object.entries(record.evidence)
    .filter(([path]) => wanted(path))
    .flatMap(([field, spans]) =>
      spans.map(({ documentId, path, start, quote }) => ({
        field,
        documentId,
        ...(path !== undefined && { path }),
        start,
        ...textOf(quote),
      })),
    )

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
