import type { SortOrder } from '@/lib/search/trial-query.ts'
import { findHitSet } from './find-hit-set.ts'
import { prepareOnce } from './prepare-once.ts'
import type { SearchStore } from './search-store.ts'
import { intersectKeys, placeOf, type SortedKeys } from './sorted-keys.ts'
import { changedKeys, type TrialColumns } from './trial-columns.ts'
import { LAST, type Rank } from './trial-ranks.ts'

/** How well the hits of an expression match it, in one state of the store. */
export type RankedHits = (Scored | Tiered) & {
  columns: TrialColumns
  /** The same object as long as hits that did not change are ranked as they were. */
  basis: object
  bytes: number
}

/** By bm25: both halves of its number, made so that the lower is the better. */
type Scored = { kind: 'scored'; keys: SortedKeys; high: Uint32Array; low: Uint32Array }

/** By where the words stand: of the best hits 1. By key, 0 where it is no hit. */
type Tiered = { kind: 'tiered'; tiers: Uint8Array }

/** How much a hit in each column of trial_search weighs: a trial is about its title, not about its texts' asides. */
const WEIGHTS = '10.0, 8.0, 8.0, 3.0, 10.0, 1.0, 0.5'

/**
 * More hits than these are ranked by where the words stand. For bm25 the lengths of each hit's texts are looked up, which
 * lie all over the file: with the file out of the system's memory, those of 10,000 hits take 0.2 s.
 */
export const MOST_SCORED = 2000

/** What orders the hits of an expression over `trial_search` by relevance. */
export function relevanceRanks(
  search: SearchStore,
  expression: string,
  order: SortOrder,
): { ranks: Rank[]; basis: object } {
  const ranked = rankHits(search, expression)
  return {
    ranks: ranked.kind === 'scored' ? scoreRanks(ranked, order) : [tierRank(ranked, order)],
    basis: ranked.basis,
  }
}

function rankHits(search: SearchStore, expression: string): RankedHits {
  const { columns } = search
  const known = search.ranks.get(expression)
  if (known?.columns === columns) return known
  const keys = findHitSet(search, 'trial_search', expression)
  const ranked =
    keys.length > MOST_SCORED
      ? tierHits(search, expression, keys, known)
      : known?.kind === 'scored' && isUnchanged(known, keys, columns)
        ? { ...known, columns }
        : scoreHits(search, expression)
  search.ranks.set(expression, ranked)
  return ranked
}

/** Scores depend on all trials, but too little to be asked for anew where no hit changed. */
function isUnchanged(known: RankedHits & Scored, keys: SortedKeys, columns: TrialColumns): boolean {
  const changed = changedKeys(known.columns, columns)
  return intersectKeys(changed, keys).length + intersectKeys(changed, known.keys).length === 0
}

type Score = { key: number; score: number }

const SCORES = `SELECT rowid AS key, bm25(trial_search, ${WEIGHTS}) AS score FROM trial_search WHERE trial_search MATCH ?`

function scoreHits({ database, columns }: SearchStore, expression: string): RankedHits {
  const scores = prepareOnce<[string], Score>(database, `${SCORES} ORDER BY rowid`).all(expression)
  return { ...packScores(scores), columns, basis: {} }
}

function packScores(scores: readonly Score[]) {
  const [keys, high, low] = [0, 1, 2].map(() => new Uint32Array(scores.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  for (const [at, { key, score }] of scores.entries()) {
    keys[at] = key
    ;[high[at], low[at]] = halvesOf(score)
  }
  return { kind: 'scored' as const, keys, high, low, bytes: 3 * keys.byteLength }
}

const double = new Float64Array(1)
const halves = new DataView(double.buffer)

/** The bits of a double, turned so that they are in the order of the numbers. */
function halvesOf(score: number): [high: number, low: number] {
  halves.setFloat64(0, score)
  const [high, low] = [halves.getUint32(0), halves.getUint32(4)]
  return high >>> 31 ? [~high >>> 0, ~low >>> 0] : [(high | 0x8000_0000) >>> 0, low]
}

/** Hits with all words in the title come first, then those with all in title, conditions and interventions. */
function tierHits(
  search: SearchStore,
  expression: string,
  keys: SortedKeys,
  known: RankedHits | undefined,
): RankedHits {
  const { columns } = search
  const inNames = findHitSet(search, 'trial_search', `{title conditions interventions} : (${expression})`)
  const inTitle = findHitSet(search, 'trial_search', `title : (${expression})`)
  const isKnown = known?.kind === 'tiered'
  const changed = isKnown ? changedKeys(known.columns, columns) : undefined
  const tiers = new Uint8Array((columns.keys.at(-1) ?? 0) + 1)
  if (isKnown) tiers.set(known.tiers.subarray(0, tiers.length))
  if (changed) for (const key of changed) tiers[key] = 0
  const only = (some: SortedKeys) => (changed ? intersectKeys(some, changed) : some)
  for (const key of only(keys)) tiers[key] = 3
  for (const key of only(inNames)) if (tiers[key]) tiers[key] = 2
  for (const key of only(inTitle)) if (tiers[key]) tiers[key] = 1
  return { kind: 'tiered', tiers, columns, basis: isKnown ? known.basis : {}, bytes: tiers.byteLength }
}

/** Hits that are not ranked come last: those of criteria and sites, and what was only not to be. */
function scoreRanks({ keys, high, low }: Scored, order: SortOrder): Rank[] {
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

function tierRank({ tiers }: Tiered, order: SortOrder): Rank {
  return key => {
    const tier = tiers[key] ?? 0
    return tier === 0 ? LAST : order === 'desc' ? tier : LAST - tier
  }
}
