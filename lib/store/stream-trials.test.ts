import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryFor, SortKey, type TrialQuery } from '@/lib/search/trial-query.ts'
import { COUNT, storeForVariedTrials, trialAt } from '@/tests/support/varied-trials.ts'
import { findTrials } from './find-trials.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { type StreamedTrial, streamTrials, TRIALS_PER_READ } from './stream-trials.ts'
import { freshFolder, readingOf } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
let stored: ReturnType<typeof storeForVariedTrials>

beforeAll(() => {
  folder = freshFolder()
  stored = storeForVariedTrials()
  stored.store.transaction(() => {
    for (let at = 1; at <= COUNT; at++) stored.save(readingOf(trialAt(at)))
  })()
})
afterAll(async () => {
  stored.store.close()
  await folder.remove()
})

async function listAll(query: TrialQuery) {
  const first = await findTrials(query)
  const rows = [...first.rows]
  for (let page = 2; page <= first.pages; page++) rows.push(...(await findTrials({ ...query, page })).rows)
  return rows
}

async function streamAll(query: TrialQuery): Promise<StreamedTrial[]> {
  const trials: StreamedTrial[] = []
  for await (const some of await streamTrials(query)) trials.push(...some)
  return trials
}

const rowOf = ({ officialTitle: _, interventions: __, ...row }: StreamedTrial) => row

describe('streamTrials', () => {
  it('takes more than one read', () => expect(COUNT).toBeGreaterThan(TRIALS_PER_READ))

  it.each(SortKey.options.flatMap(sort => (['asc', 'desc'] as const).map(order => [sort, order] as const)))(
    'gives the rows of all pages, in their order: by %s %s',
    async (sort, order) => {
      for (const q of ['', 'leukemia', '-fludarabine']) {
        const query: TrialQuery = { ...queryFor(q), sort, order }
        expect((await streamAll(query)).map(rowOf)).toEqual(await listAll(query))
      }
    },
  )

  it('goes by the filters and the words, and not by the page', async () => {
    const query = { ...queryFor('leukemia OR thiotepa'), page: 2 }
    query.filters.phase = ['PHASE1']
    query.filters.sex = ['FEMALE', 'ALL']
    const trials = await streamAll(query)
    expect(trials.length).toBeGreaterThan(20)
    expect(trials.map(rowOf)).toEqual(await listAll({ ...query, page: 1 }))
  })

  it('has what the list has no room for', async () => {
    const [trial] = await streamAll(queryFor('NCT00000022'))
    expect(trial).toMatchObject({ officialTitle: null, interventions: ['Thiotépa'] })
  })

  it.each(['nothinglikeit', '🎉'])('finds nothing for %j', async q => expect(await streamAll(queryFor(q))).toEqual([]))

  it('keeps the trials and the order of its beginning while others are written, and no reader waiting', async () => {
    const query = queryFor()
    const before = (await listAll(query)).map(({ trialId }) => trialId)
    const streamed = await streamTrials(query)
    const first = (await streamed.next()).value ?? []
    const newest = trialAt(COUNT + 1)
    stored.save(readingOf({ ...newest, lastUpdatePostDate: { date: '2026-01-01', type: null } }))
    expect((await findTrials(query)).total).toBe(COUNT + 1)
    const rest: StreamedTrial[] = []
    for await (const some of streamed) rest.push(...some)
    expect([...first, ...rest].map(({ trialId }) => trialId)).toEqual(before)
  })

  it('lets others in between two reads, however fast it is read', async () => {
    let turns = 0
    let reads = 0
    let counting = true
    const count = (): void => {
      turns += 1
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    for await (const some of await streamTrials(queryFor())) reads += some.length > 0 ? 1 : 0
    counting = false
    expect(reads).toBeGreaterThan(2)
    expect(turns).toBeGreaterThanOrEqual(reads)
  })

  it('says before it begins that there is no store', async () => {
    const other = freshFolder()
    await expect(streamTrials(queryFor())).rejects.toThrow(StoreUnavailable)
    await other.remove()
  })
})
