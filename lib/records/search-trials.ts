import type { TrialList } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { findTrials, interpret } from '@/lib/store/find-trials.ts'
import { findHits } from './find-hits.ts'

/**
 * A page of the list, as `findTrials` finds it, with the words by which trials were found that their rows do not show.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function searchTrials(query: TrialQuery): Promise<TrialList> {
  const list = await findTrials(query)
  return { ...list, hits: await findHits(list.rows, interpret(query).node) }
}
