import type { TrialId } from '@/lib/trial/trial-id.ts'

/**
 * A search in the registry's own words (Essie expressions): condition, intervention, other terms, and the day from
 * which on a study was last updated (yyyy-mm-dd). Without any of them it is the whole registry.
 */
export type SearchQuery = { cond?: string; intr?: string; term?: string; since?: string }

/** What to fetch: studies by their numbers, or those that a search finds. */
export type SyncQuery = { ids: readonly TrialId[] } | { search: SearchQuery }

const PARTS: [keyof SearchQuery, string][] = [
  ['cond', 'condition'],
  ['intr', 'intervention'],
  ['term', 'terms'],
  ['since', 'updated since'],
]

/** What was asked for, in words: "ClinicalTrials.gov: condition leukemia, intervention CAR-NK". */
export function describeQuery(query: SyncQuery): string {
  if ('ids' in query) return `ClinicalTrials.gov: ${query.ids.length} by number`
  const parts = PARTS.flatMap(([name, word]) => (query.search[name] ? [`${word} ${query.search[name]}`] : []))
  return `ClinicalTrials.gov: ${parts.join(', ') || 'all of it'}`
}
