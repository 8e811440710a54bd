import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { streamTrials } from '@/lib/store/stream-trials.ts'
import { readTrials } from './read-trials.ts'

/**
 * All the trials that a query finds, as `streamTrials` gives them. Their summaries, which are read from their texts, are
 * null unless asked for: reading them takes longer than all else.
 *
 * @throws {StoreUnavailable} where there is no store to ask; once reading has begun, from the iterator
 */
export async function streamExportedTrials(
  query: TrialQuery,
  { withSummaries }: { withSummaries: boolean },
): Promise<AsyncGenerator<ExportedTrial[], void>> {
  return addSummaries(await streamTrials(query), withSummaries)
}

async function* addSummaries(
  batches: AsyncGenerator<Omit<ExportedTrial, 'briefSummary'>[], void>,
  withSummaries: boolean,
): AsyncGenerator<ExportedTrial[], void> {
  for await (const rows of batches) {
    const trials = withSummaries ? await readTrials(rows.map(({ trialId }) => trialId)) : undefined
    yield rows.map(row => ({ ...row, briefSummary: trials?.get(row.trialId)?.briefSummary ?? null }))
  }
}
