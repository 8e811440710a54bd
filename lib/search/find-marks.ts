import { type Beginning, completeBeginning } from './complete-beginning.ts'
import { foldSpans, foldWords } from './fold-words.ts'
import { markNegated } from './mark-negated.ts'
import { type Field, type QueryNode, type Term, wantedTerms } from './query-node.ts'

/** A stretch of a text: UTF-16 offsets. */
export type Span = { start: number; end: number }

/** Where in a text of a field (null: one that no field names) stands what a query looks for, in the text's order. */
export type MarkFinder = (text: string, field: Field | null) => Span[]

/** What is looked for in one field: whole words by the first of them, and beginnings. */
type Patterns = { byFirst: Map<string, (readonly string[])[]>; beginnings: Beginning[] }

/** A finder of the words, phrases and beginnings of a query, in the fields that it asks for them. */
export function markFinder(query: QueryNode | null): MarkFinder {
  const terms = query ? wantedTerms(query) : []
  const known = new Map<Field | null, Patterns>()
  return (text, field) => {
    const patterns = known.get(field) ?? patternsOf(terms, field)
    known.set(field, patterns)
    if (patterns.byFirst.size + patterns.beginnings.length === 0) return []
    const spans = foldSpans(text)
    const folded = spans.map(({ word }) => word)
    const words = field === 'elig' ? folded : markNegated(folded)
    const found = words.flatMap((_, at) => {
      const length = lengthAt(words, at, patterns)
      const [first, last] = [spans[at], spans[at + length - 1]]
      return length > 0 && first && last ? [{ start: first.start, end: last.end }] : []
    })
    return joinSpans(found)
  }
}

function patternsOf(terms: readonly Term[], field: Field | null): Patterns {
  const patterns: Patterns = { byFirst: new Map(), beginnings: [] }
  for (const term of terms.filter(one => isLookedForIn(one, field))) {
    const pattern = patternOf(term, field)
    if ('beginnings' in pattern) patterns.beginnings.push(pattern)
    else if (pattern[0] !== undefined)
      patterns.byFirst.set(pattern[0], [...(patterns.byFirst.get(pattern[0]) ?? []), pattern])
  }
  return patterns
}

const isLookedForIn = (term: Term, field: Field | null): boolean =>
  term.field === null ? field !== 'elig' && field !== 'locn' : term.field === field

function patternOf({ kind, text, field: named }: Term, field: Field | null): readonly string[] | Beginning {
  if (kind === 'prefix') return completeBeginning(text)
  const words = foldWords(text)
  // An identifier is found by its beginning.
  if (named === 'id' || (field === 'id' && /\p{N}/u.test(text)))
    return { before: words.slice(0, -1), beginnings: words.slice(-1), words: [] }
  return named === 'elig' ? words : markNegated(words)
}

/** How many words from `at` on are the longest of what is looked for; 0 where nothing is. */
function lengthAt(words: readonly string[], at: number, { byFirst, beginnings }: Patterns): number {
  const isThere = (wanted: readonly string[]) => wanted.every((word, index) => words[at + index] === word)
  const whole = byFirst.get(words[at] ?? '')?.filter(isThere) ?? []
  const begun = beginnings.filter(({ before, beginnings: all, words: known }) => {
    const last = words[at + before.length]
    if (last === undefined || !isThere(before)) return false
    return known.includes(last) || all.some(beginning => beginning !== '' && last.startsWith(beginning))
  })
  return Math.max(0, ...whole.map(({ length }) => length), ...begun.map(({ before }) => before.length + 1))
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}
