/** Where a part of a query is to be looked for, by the name that is typed before a colon. */
export const FIELDS = ['cond', 'intr', 'title', 'spons', 'locn', 'id', 'elig'] as const
export type Field = (typeof FIELDS)[number]

/**
 * A thing to look for: a word, a phrase whose words stand in this order, or the beginning of words. Without a field it
 * is looked for in all that a trial is about, which its eligibility criteria and its sites are not.
 */
export type Term = { kind: 'word' | 'phrase' | 'prefix'; text: string; field: Field | null }

/** What somebody searches for. `and` and `or` have two parts at least, none of their own kind and none twice. */
export type QueryNode = Term | { kind: 'and' | 'or'; parts: QueryNode[] } | { kind: 'not'; part: QueryNode }

export const isTerm = (node: QueryNode): node is Term => 'text' in node

/** Terms that a hit may have: those within NOT are left out. */
export function wantedTerms(node: QueryNode): Term[] {
  if (isTerm(node)) return [node]
  return node.kind === 'not' ? [] : node.parts.flatMap(wantedTerms)
}

/** Joins parts into one node; undefined where there is none. */
export function join(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | undefined {
  const flat = parts.flatMap(part => (part.kind === kind ? part.parts : [part]))
  const once = [...new Map(flat.map(part => [printQuery(part), part])).values()]
  return once.length > 1 ? { kind, parts: once } : once[0]
}

/** The query as it could be typed. Reading it again gives the same node. */
export function printQuery(node: QueryNode): string {
  if (isTerm(node)) return printTerm(node)
  if (node.kind === 'not') return `NOT ${isTerm(node.part) ? printTerm(node.part) : `(${printQuery(node.part)})`}`
  const parts = node.parts.map(part =>
    part.kind === 'and' || part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part),
  )
  return parts.join(node.kind === 'or' ? ' OR ' : ' ')
}

function printTerm({ kind, text, field }: Term): string {
  const term = kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text
  return field ? `${field}:${term}` : term
}
