import { type Beginning, completeBeginning } from './complete-beginning.ts'
import { foldSpans, foldWords } from './fold-words.ts'
import { markNegated } from './mark-negated.ts'
import { type Field, type QueryNode, type Term, wantedTerms } from './query-node.ts'

/** A stretch of a text: UTF-16 offsets. */
export type Span = { start: number; end: number }

/** Where in a text of a field (null: one that no field names) stands what a query looks for, in the text's order. */
export type MarkFinder = (text: string, field: Field | null) => Span[]

type Pattern = { words: string[] } | { beginning: Beginning }
type Word = { word: string } & Span

/** A finder of the words, phrases and beginnings of a query, in the fields that it asks for them. */
export function markFinder(query: QueryNode | null): MarkFinder {
  const terms = query ? wantedTerms(query) : []
  return (text, field) => {
    const patterns = terms.filter(term => isLookedForIn(term, field)).map(term => patternOf(term, field))
    const spans = foldSpans(text)
    const marked = field === 'elig' ? undefined : markNegated(spans.map(({ word }) => word))
    const words = spans.map((span, at) => ({ ...span, word: marked?.[at] ?? span.word }))
    return joinSpans(words.flatMap((_, at) => patterns.flatMap(pattern => spanAt(words, at, pattern) ?? [])))
  }
}

const isLookedForIn = (term: Term, field: Field | null): boolean =>
  term.field === null ? field !== 'elig' && field !== 'locn' : term.field === field

function patternOf({ kind, text, field: named }: Term, field: Field | null): Pattern {
  if (kind === 'prefix') return { beginning: completeBeginning(text) }
  const words = foldWords(text)
  // An identifier is found by its beginning.
  if (named === 'id' || (field === 'id' && /\p{N}/u.test(text)))
    return { beginning: { before: words.slice(0, -1), beginnings: words.slice(-1), words: [] } }
  return { words: named === 'elig' ? words : markNegated(words) }
}

function spanAt(words: readonly Word[], at: number, pattern: Pattern): Span | undefined {
  const isThere = (wanted: readonly string[]) => wanted.every((word, index) => words[at + index]?.word === word)
  const spanOf = (length: number): Span | undefined => {
    const [first, last] = [words[at], words[at + length - 1]]
    return first && last && { start: first.start, end: last.end }
  }
  if ('words' in pattern)
    return pattern.words.length > 0 && isThere(pattern.words) ? spanOf(pattern.words.length) : undefined
  const { before, beginnings, words: whole } = pattern.beginning
  const last = words[at + before.length]?.word
  if (last === undefined || !isThere(before)) return undefined
  const isBegun = beginnings.some(beginning => beginning !== '' && last.startsWith(beginning))
  return isBegun || whole.includes(last) ? spanOf(before.length + 1) : undefined
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
