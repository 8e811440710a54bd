import { z } from 'zod'
import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { hitCondition, interpret, rankJoin, sortTerms } from './find-trials.ts'
import { readStore, type StoreReader } from './read-store.ts'
import { selectTrialRows } from './select-trial-rows.ts'

/** So few that pages asked for meanwhile need not wait long: while the database reads, the program does nothing else. */
export const TRIALS_PER_READ = 50

const Keys = z.array(z.int().positive())

/**
 * All the trials that a query finds, in the order of `findTrials`, some at a time; its page and ticks play no part.
 * Memory does not grow with them but for their keys, 4 bytes a trial.
 *
 * Which trials there are, and their order, is read once, before this returns. Their values are read as they are asked
 * for, each batch in one state of the store: whoever reads slowly keeps no transaction open, which would keep all other
 * readers waiting and an import's log growing. So a trial that an import changes meanwhile has its values of then, one
 * that comes in is not among them, and one that goes is left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask; once reading has begun, from the iterator
 */
export async function streamTrials(query: TrialQuery): Promise<AsyncGenerator<ExportedTrial[], void>> {
  return readTrials(await selectAllKeys(query))
}

async function* readTrials(keys: Uint32Array): AsyncGenerator<ExportedTrial[], void> {
  for (let at = 0; at < keys.length; at += TRIALS_PER_READ) {
    const some = [...keys.subarray(at, at + TRIALS_PER_READ)]
    yield await readStore(reader => selectExportedTrials(reader, some))
    await letOthersIn()
  }
}

/** Reading and writing a file alone never waits for anything, and without a pause no other request would be heard. */
const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** As one text from the database: an object a row would take a hundred times the room. */
async function selectAllKeys(query: TrialQuery): Promise<Uint32Array> {
  const { match } = interpret(query)
  if (match === undefined) return new Uint32Array()
  const [row] = await readStore(
    // bm25 works where its table is read, not where an aggregate puts things in order: hence places of their own.
    reader => reader.$queryRaw<{ keys: string }[]>`
      SELECT json_group_array(hit.key ORDER BY hit.place) AS keys FROM (
        SELECT t.key, row_number() OVER (ORDER BY ${sortTerms(match, query)}) AS place
        FROM trials t ${rankJoin(match, query.sort)} WHERE ${hitCondition(match, query.filters)}) hit`,
  )
  return Uint32Array.from(Keys.parse(JSON.parse(row?.keys ?? '[]')))
}

async function selectExportedTrials(reader: StoreReader, keys: readonly number[]): Promise<ExportedTrial[]> {
  const rows = await selectTrialRows(reader, keys)
  const others = await reader.trial.findMany({
    where: { key: { in: [...keys] } },
    select: {
      trialId: true,
      officialTitle: true,
      briefSummary: true,
      interventions: { select: { name: true }, orderBy: { position: 'asc' } },
    },
  })
  const byId = new Map(others.map(other => [other.trialId, other]))
  return rows.map(row => {
    const { officialTitle = null, briefSummary = null, interventions = [] } = byId.get(row.trialId) ?? {}
    return { ...row, officialTitle, briefSummary, interventions: interventions.map(({ name }) => name) }
  })
}
