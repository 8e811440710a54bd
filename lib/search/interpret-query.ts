import { z } from 'zod'
import { parseQuery } from './parse-query.ts'
import type { QueryNode } from './query-node.ts'
import { expandQuery } from './synonyms.ts'
import { MAX_QUERY_LENGTH } from './trial-query.ts'

/** What was made of what was typed, to be told beside the trials found. */
export const Interpretation = z.object({
  /** Other names that were searched for as well. */
  alsoSearched: z.array(z.string()),
  /** What was wrong with the query and what was done about it, in sentences. */
  repaired: z.array(z.string()),
})
export type Interpretation = z.infer<typeof Interpretation>

/** What to look for: null where nothing that could be looked for was typed. `typed` is the same without other names. */
export type InterpretedQuery = { node: QueryNode | null; typed: QueryNode | null; interpretation: Interpretation }

/** Reads what was typed and, unless `exact`, adds other names of what it names. */
export function interpretQuery(typed: string, exact = false): InterpretedQuery {
  const { text, isCut } = cutQuery(typed)
  const parsed = parseQuery(text)
  const { node } = parsed
  const repaired = isCut ? [TOO_LONG, ...parsed.repaired] : parsed.repaired
  if (!node || exact) return { node, typed: node, interpretation: { alsoSearched: [], repaired } }
  const { node: expanded, alsoSearched } = expandQuery(node)
  return { node: expanded, typed: node, interpretation: { alsoSearched, repaired } }
}

const TOO_LONG = `Only the first ${MAX_QUERY_LENGTH.toLocaleString('en')} characters were searched for; the rest was left out.`

/** Half a word finds nothing: a query that is too long ends with the last whole one. */
function cutQuery(typed: string): { text: string; isCut: boolean } {
  if (typed.length <= MAX_QUERY_LENGTH) return { text: typed, isCut: false }
  const lastBlank = typed.lastIndexOf(' ', MAX_QUERY_LENGTH)
  return { text: typed.slice(0, lastBlank > 0 ? lastBlank : MAX_QUERY_LENGTH), isCut: true }
}
