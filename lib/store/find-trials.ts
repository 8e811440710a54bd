import type { TrialList } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'

export async function findTrials(_query: TrialQuery): Promise<TrialList> {
  throw new Error('Not written yet')
}
