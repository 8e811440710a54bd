import type { TrialRow } from '@/lib/search/trial-list.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'

/** A product that goes by its code alone, such as NK520, is no hit for "NK": a word is found whole. */
const NAMES_NK = /\bNK[-\d]|\bNK\b|\bnatural killer\b/i

/** Case counts: "ALL" is the disease, "all" is a word. */
const NAMES_ACUTE_LEUKEMIA = /\b(?:AML|ALL)\b|\b[Aa]cute (?:\S+ ){0,2}[Ll]euk/

/**
 * Trials of NK cells in acute leukemia, best match first, `limit` at most: those in which both are found, and such of the
 * best matches for leukemia whose title names an NK product by its code.
 */
export async function findNkLeukemiaTrials(limit: number): Promise<TrialRow[]> {
  const [both, leukemia] = await Promise.all([findTrials(queryFor('NK leukemia')), findTrials(queryFor('leukemia'))])
  const coded = leukemia.rows.filter(row => NAMES_NK.test(row.briefTitle ?? ''))
  const byId = new Map([...both.rows, ...coded].map(row => [row.trialId, row]))
  return [...byId.values()].filter(isOfAcuteLeukemia).slice(0, limit)
}

const isOfAcuteLeukemia = ({ briefTitle, conditions }: TrialRow): boolean =>
  [briefTitle ?? '', ...conditions].some(text => NAMES_ACUTE_LEUKEMIA.test(text))
