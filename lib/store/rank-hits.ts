import type { SortOrder } from '@/lib/search/trial-query.ts'
import { findHitSet, hasBeginning } from './find-hit-set.ts'
import { prepareOnce } from './prepare-once.ts'
import type { SearchStore } from './search-store.ts'
import { intersectKeys, NO_KEYS, placeOf, type SortedKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'
import { LAST, type Rank, rankOf } from './trial-ranks.ts'

/**
 * How well the hits of an expression match it by bm25, in one state of the store: both halves of its number, made so that
 * the lower is the better.
 */
export type ScoredHits = {
  columns: TrialColumns
  /** The same object as long as all hits are scored as they were. */
  basis: object
  keys: SortedKeys
  high: Uint32Array
  low: Uint32Array
}

/** How much a hit in each column of trial_search weighs: a trial is about its title, not about its texts' asides. */
const WEIGHTS = '10.0, 8.0, 8.0, 3.0, 10.0, 1.0, 0.5'

/**
 * More hits than these are ranked by where the words stand. For bm25 the lengths of each hit's texts are looked up, which
 * lie all over the file: with the file out of the system's memory, those of 10,000 hits take 0.2 s.
 */
export const MOST_SCORED = 2000

/**
 * Whether bm25 is asked for within a tier: it weighs words against each other. Of a single word or phrase it would tell how often that
 * stands somewhere, which says less than where, and FTS5 would go through all hits twice more for it.
 */
const isScored = (expression: string, keys: SortedKeys): boolean =>
  keys.length <= MOST_SCORED && phrasesOf(expression).length > 1

/** A word is a phrase too. What stands between quotes is one: nothing within is a quote. */
const phrasesOf = (expression: string): string[] => expression.split('"').filter((_, at) => at % 2 === 1)

/**
 * What orders the hits of an expression over `trial_search` by relevance. The same `basis` twice says that hits which did
 * not change are in the order in which they were.
 */
export function relevanceRanks(
  search: SearchStore,
  expression: string,
  order: SortOrder,
): { ranks: Rank[]; basis: object } {
  const keys = findHitSet(search, 'trial_search', expression)
  const isByScore = isScored(expression, keys)
  const isByTitle = isByScore || (keys.length <= MOST_BY_TITLE && isOfWords(expression))
  const tier = tierRank(search, expression, keys, isByTitle, order)
  if (!isByScore) return { ranks: [tier], basis: isByTitle ? BY_TITLE : BY_PROSE }
  const scored = scoreHits(search, expression, keys)
  return { ranks: [tier, ...scoreRanks(scored, order)], basis: scored.basis }
}

function scoreHits(search: SearchStore, expression: string, keys: SortedKeys): ScoredHits {
  const { columns } = search
  const known = search.scores.get(expression)
  if (known?.columns === columns) return known
  const isKept = known && !hasChanged(known, keys, columns)
  const scored = isKept ? { ...known, columns } : askScores(search, expression)
  search.scores.set(expression, scored)
  return scored
}

/** Scores depend on all trials, but too little to be asked for anew where no hit changed. */
function hasChanged(known: ScoredHits, keys: SortedKeys, columns: TrialColumns): boolean {
  const changed = changedKeys(known.columns, columns)
  return intersectKeys(changed, keys).length + intersectKeys(changed, known.keys).length > 0
}

type Score = { key: number; score: number }

const SCORES = `SELECT rowid AS key, bm25(trial_search, ${WEIGHTS}) AS score FROM trial_search WHERE trial_search MATCH ?`

function askScores({ database, columns }: SearchStore, expression: string): ScoredHits {
  const scores = prepareOnce<[string], Score>(database, `${SCORES} ORDER BY rowid`).all(expression)
  const [keys, high, low] = [0, 1, 2].map(() => new Uint32Array(scores.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  for (const [at, { key, score }] of scores.entries()) {
    keys[at] = key
    ;[high[at], low[at]] = halvesOf(score)
  }
  return { columns, basis: {}, keys, high, low }
}

const double = new Float64Array(1)
const halves = new DataView(double.buffer)

/** The bits of a double, turned so that they are in the order of the numbers. */
function halvesOf(score: number): [high: number, low: number] {
  halves.setFloat64(0, score)
  const [high, low] = [halves.getUint32(0), halves.getUint32(4)]
  return high >>> 31 ? [~high >>> 0, ~low >>> 0] : [(high | 0x8000_0000) >>> 0, low]
}

/** Hits that are not ranked come last: those of criteria and sites, and what was only not to be. */
function scoreRanks({ keys, high, low }: ScoredHits, order: SortOrder): Rank[] {
  const place = placeFinder(keys)
  return [high, low].map(half => key => {
    const at = place(key)
    return at < 0 ? LAST : order === 'desc' ? (half[at] ?? LAST) : LAST - (half[at] ?? 0)
  })
}

/** Keys are mostly asked for one after another. */
function placeFinder(keys: SortedKeys): (key: number) => number {
  let next = 0
  return key => {
    if (keys[next] !== key) next = placeOf(keys, key)
    return next < 0 ? next : next++
  }
}

const BY_TITLE = {}
const BY_PROSE = {}

/** Of more hits than these the title says no more than conditions and interventions do. */
const MOST_BY_TITLE = 100_000

/** Of phrases of several words and of beginnings, neither does it. */
const isOfWords = (expression: string): boolean =>
  !hasBeginning(expression) && !phrasesOf(expression).some(phrase => phrase.includes(' '))

/**
 * Hits with all words in the title come first, then those with all in title, conditions, interventions, sponsors and
 * numbers, then those of summary and description. For the title FTS5 goes through all hits once more, which takes longest
 * of phrases, of beginnings and of the commonest words: of many hits it is one of the names there.
 */
function tierRank(
  search: SearchStore,
  expression: string,
  keys: SortedKeys,
  isByTitle: boolean,
  order: SortOrder,
): Rank {
  const notInProse = findHitSet(search, 'trial_search', `- {summary description} : (${expression})`)
  const inTitle = isByTitle ? findHitSet(search, 'trial_search', `title : (${expression})`) : NO_KEYS
  const tiers = new Uint8Array((keys.at(-1) ?? 0) + 1)
  for (const [at, tier] of [keys, notInProse, inTitle].entries()) for (const key of tier) tiers[key] = at + 1
  return key => rankOf(tiers[key] ?? 0, order)
}
