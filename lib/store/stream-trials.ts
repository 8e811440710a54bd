import { z } from 'zod'
import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { Intervention } from '@/lib/trial/intervention.ts'
import { findKeys, interpret } from './find-trials.ts'
import { inSearch, readDatabase } from './search-store.ts'
import { selectStoredRows, toTrialRow } from './select-trial-rows.ts'

/** So few that pages asked for meanwhile need not wait long: while the database reads, the program does nothing else. */
export const TRIALS_PER_READ = 50

/** What is taken along of a trial but for its summary, which stands in its texts alone. */
export type StreamedTrial = Omit<ExportedTrial, 'briefSummary'>

/**
 * All the trials that a query finds, in the order of `findTrials`, some at a time; its page and ticks play no part.
 * Memory does not grow with them but for their keys, 4 bytes a trial.
 *
 * Which trials there are, and their order, is read once, before this returns. Their values are read as they are asked
 * for, each batch in one state of the store: whoever reads slowly keeps no transaction open, which would keep an
 * import's log growing. So a trial that an import changes meanwhile has its values of then, one that comes in is not
 * among them, and one that goes is left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask; once reading has begun, from the iterator
 */
export async function streamTrials(query: TrialQuery): Promise<AsyncGenerator<StreamedTrial[], void>> {
  const { match } = interpret(query)
  return readTrials(await inSearch(search => findKeys(search, query, match).keys))
}

async function* readTrials(keys: Uint32Array): AsyncGenerator<StreamedTrial[], void> {
  for (let at = 0; at < keys.length; at += TRIALS_PER_READ) {
    yield await readDatabase(database => selectStreamedTrials(database, keys.subarray(at, at + TRIALS_PER_READ)))
    await letOthersIn()
  }
}

/** Reading and writing a file alone never waits for anything, and without a pause no other request would be heard. */
const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

const Names = z.array(Intervention.pick({ name: true }))

const selectStreamedTrials = (...[database, keys]: Parameters<typeof selectStoredRows>): StreamedTrial[] =>
  selectStoredRows(database, keys).map(row => ({
    ...toTrialRow(row),
    officialTitle: row.officialTitle,
    interventions: Names.parse(JSON.parse(row.interventions)).map(({ name }) => name),
  }))
