// Answers queries one after the other and tells how long each took: started by asker.ts with the database.

import { searchTrials } from '@/lib/records/search-trials.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { peekIntoStore } from '@/lib/store/open-store.ts'
import type { Answer, Question, Ready } from './asker.ts'
import { openFloor } from './search-floor.ts'

const [, , database = ''] = process.argv
chooseDatabaseFile(database)
const store = peekIntoStore(database)
if (!store) throw new Error(`There is no registry in ${database}`)
const floor = openFloor(store)

const NOTHING = { total: 0, trialIds: [] }

type Found = Pick<Answer, 'total' | 'trialIds' | 'isNothing'>

const ASK: Record<Question['of'], (question: Question) => Found | Promise<Found>> = {
  store: async ({ query }) => idsOf(await findTrials(query)),
  page: async ({ query }) => idsOf(await searchTrials(query)),
  index: ({ query }) => (floor.askIndex(query) ? NOTHING : { ...NOTHING, isNothing: true }),
  rows: ({ trialIds }) => {
    floor.readRows(trialIds)
    return NOTHING
  },
}

const idsOf = ({ total, rows }: { total: number; rows: readonly { trialId: string }[] }) => ({
  total,
  trialIds: rows.map(({ trialId }) => trialId),
})

const start = performance.now()
await findTrials(queryFor('NCT00000000'))
const ready: Ready = { tookToStart: performance.now() - start }
process.on('message', async (question: Question) => {
  const asked = performance.now()
  try {
    const found = await ASK[question.of](question)
    const answer: Answer = { ...found, took: performance.now() - asked, memory: process.memoryUsage.rss() }
    process.send?.(answer)
  } catch (error) {
    const answer: Answer = { ...NOTHING, took: performance.now() - asked, memory: 0, failure: String(error) }
    process.send?.(answer)
  }
})
process.send?.(ready)
