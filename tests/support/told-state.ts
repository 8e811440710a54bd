import { getTrial } from '@/lib/records/get-trial.ts'
import { searchTrials } from '@/lib/records/search-trials.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { summarizeRegistry } from '@/lib/store/summarize-registry.ts'
import { hashOfWords, stateOfTrials } from './store-state.ts'

/** What a reader is shown by way of the list: everything, sorted otherwise, and some words. */
const QUESTIONS = [
  queryFor(),
  { ...queryFor(), sort: 'title', order: 'asc' },
  { ...queryFor(), sort: 'enrollment', order: 'desc' },
  ...['leukemia', 'NOT leukemia', 'word3', '"at rest"', 'wor*', 'thirst', 'NCT00000002'].map(q => ({
    ...queryFor(),
    q,
  })),
] as const

/**
 * All that tells trials, and all that is shown of them: rows, current documents and warnings, filters and index of each,
 * the words of the whole index, the answer of the API, the list, facets and search hits, the summary. What was kept of
 * former times is in none of it.
 */
export async function toldState(store: WritableStore) {
  const rows = Object.fromEntries(stateOfTrials(store, 'told'))
  const answers: Record<string, unknown> = {}
  for (const trialId of Object.keys(rows)) answers[trialId] = JSON.stringify(await getTrial(trialId))
  const lists: unknown[] = []
  for (const question of QUESTIONS) lists.push(await searchTrials(question))
  const { importedAt: _, ...summary } = await summarizeRegistry()
  return { rows, words: hashOfWords(store), answers, lists, summary }
}

/** Documents as they lie in their table, those that came until one of them. */
export const documentsUntil = (store: WritableStore, sequence: number): unknown[] =>
  store.prepare('SELECT * FROM registry_documents WHERE sequence <= ? ORDER BY sequence').all(sequence)
