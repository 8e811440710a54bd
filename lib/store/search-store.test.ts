import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTrialQuery, SortKey, type TrialQuery } from '@/lib/search/trial-query.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { trialAt } from '@/tests/support/varied-trials.ts'
import { writeFilterPages } from './filter-pages.ts'
import { findTrials } from './find-trials.ts'
import { openStore, type WritableStore } from './open-store.ts'
import { closeSearch } from './search-store.ts'
import { documentOf, freshFolder } from './testing.ts'
import { packTrial, writeTrial } from './write-trial.ts'

const COUNT = 2000

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeAll(() => {
  folder = freshFolder()
  store = openStore()
  for (let from = 1; from <= COUNT; from += 500) write(numbers(from, 500))
}, 60_000)
afterAll(async () => {
  store.close()
  await folder.remove()
})

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)

/** Writes trials of these numbers in one batch, with the properties of other ones where a shift is given. */
function write(all: readonly number[], shift = 0): void {
  const save = store.transaction(() => {
    const entries = all.map(number => {
      const { trialId, nctId } = trialAt(number)
      const trial = { ...trialAt(number + shift), trialId, nctId, dosing: NO_DOSING }
      const isNew = store.prepare('SELECT 1 FROM trials WHERE trialId = ?').get(trialId) === undefined
      const record = { trial, documents: [documentOf('MedPath')], conflicts: [] }
      return writeTrial(store, packTrial({ record, targets: [] }, 1), isNew)
    })
    writeFilterPages(store, entries)
  })
  save.immediate()
}

const WORDS = [
  '',
  'leukemia',
  'relapsed',
  '-fludarabine',
  'relapsed thiotepa',
  'CD103 OR fludarabine',
  'title:study -apl',
]
const FILTERS = [
  '',
  'phase=PHASE1&condition=AML',
  'sex=FEMALE&country=China&country=Russia',
  'startFrom=2024-03&startTo=2024-06',
]

const QUERIES: TrialQuery[] = WORDS.flatMap(words =>
  FILTERS.map((filters, at) => {
    const sort = SortKey.options[(words.length + at) % SortKey.options.length]
    const order = at % 2 ? 'asc' : 'desc'
    return parseTrialQuery(new URLSearchParams(`q=${words}&${filters}&sort=${sort}&order=${order}&page=${1 + at}`))
  }),
)

/** bm25, which several words are ranked by, is kept while no hit changes, though it depends a little on all trials. */
const inAnyOrder = ({ sort, q }: TrialQuery, ids: readonly string[]) =>
  sort === 'relevance' && q.includes(' ') ? ids.length : ids

const ask = async (query: TrialQuery) => {
  const { rows, suggestion: _, ...list } = await findTrials(query)
  return {
    ...list,
    rows: inAnyOrder(
      query,
      rows.map(({ trialId }) => trialId),
    ),
  }
}

const askAll = async () => {
  const answers: unknown[] = []
  for (const query of QUERIES) answers.push([query.q, query.sort, await ask(query)])
  return answers
}

test.each([
  ['new trials', () => write(numbers(COUNT + 1, 120))],
  ['some that changed, close to each other', () => write(numbers(700, 90), 5)],
  [
    'some that changed, all over',
    () =>
      write(
        numbers(1, 9).map(at => at * 201),
        11,
      ),
  ],
  [
    'both, in several batches',
    () => {
      write([...numbers(COUNT + 121, 10), 5, 6, 7], 3)
      write([...numbers(COUNT + 131, 10), 6, 1999], 4)
    },
  ],
  ['so many that all is asked anew', () => write(numbers(1, 1700), 2)],
  ['nothing', () => write([])],
])('what was found before %s is brought up to date as if it were asked for the first time', async (_, change) => {
  await askAll()
  change()
  const kept = await askAll()
  closeSearch()
  expect(kept).toEqual(await askAll())
})

test('what a batch changes is seen by the next search, and nothing of one that is undone', async () => {
  const query = parseTrialQuery(new URLSearchParams('q=leukemia&sort=start'))
  const { total, facets } = await findTrials(query)
  store.exec('BEGIN IMMEDIATE')
  write(numbers(COUNT + 200, 7))
  expect((await findTrials(query)).total).toBe(total)
  store.exec('ROLLBACK')
  expect(await findTrials(query)).toMatchObject({ total, facets })
  expect((await findTrials(query)).rows.length).toBeGreaterThan(0)
  const leukemia = numbers(COUNT + 200, 7).filter(at => at % 5 !== 0).length
  write(numbers(COUNT + 200, 7))
  expect((await findTrials(query)).total).toBe(total + leukemia)
})
