import { MAX_QUERY_LENGTH } from '@/lib/search/trial-query.ts'

/** A search as FTS5 understands it: rows that match `wanted` (all rows where null) and do not match `unwanted`. */
export type MatchExpression = { wanted: string | null; unwanted: string | null }

/** What was typed, split: "a phrase", a word, either with a minus before it; a word may end in a star. */
const TERM = /(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu

/** The index's tokenizer takes letters and digits, and no more: without one, a term cannot be found. */
const SEARCHABLE = /[\p{L}\p{N}]/u

/** Long enough that the words beginning with it can be told apart, in letters and digits. */
const SHORTEST_PREFIX = 3

/**
 * Turns what was typed into a search: all words must be there, phrases as they stand, `-word` must not, `leuk*` stands
 * for any ending. A number or part of one ("S2024-653", "NCT0654") finds the identifiers that begin with it. Nothing
 * typed is ever FTS5 syntax: each term is quoted. Undefined where something was typed that no text could hold.
 */
export function matchExpression(typed: string): MatchExpression | undefined {
  const query = typed.slice(0, MAX_QUERY_LENGTH).replaceAll('\0', ' ').normalize('NFC')
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [, minus, phrase, word] of query.matchAll(TERM)) {
    const term = phrase === undefined ? wordTerm(word ?? '') : SEARCHABLE.test(phrase) ? quote(phrase) : undefined
    if (term) (minus ? unwanted : wanted).push(term)
  }
  if (query.trim() && wanted.length + unwanted.length === 0) return undefined
  return { wanted: wanted.join(' AND ') || null, unwanted: unwanted.join(' OR ') || null }
}

function wordTerm(word: string): string | undefined {
  if (!SEARCHABLE.test(word) || word === 'AND') return undefined
  const stem = word.replace(/\*+$/, '')
  if (stem !== word)
    return [...stem.matchAll(/[\p{L}\p{N}]/gu)].length >= SHORTEST_PREFIX ? `${quote(stem)} *` : quote(stem)
  return /\p{N}/u.test(word) && word.length >= 4 ? `(${quote(word)} OR identifiers : ${quote(word)} *)` : quote(word)
}

/** One FTS5 string: the tokenizer makes a phrase of what is in it, so "CAR-NK" finds "CAR NK" and "CAR-NK". */
const quote = (text: string): string => `"${text.replaceAll('"', ' ')}"`
