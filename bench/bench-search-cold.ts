// Answers one query in a process that has not been asked it before, with the database out of the system's memory:
// started by bench-search.ts with the database and the words. Tells how many milliseconds it took.

import { spawnSync } from 'node:child_process'
import { queryFor } from '@/lib/search/trial-query.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { findTrials } from '@/lib/store/find-trials.ts'

export type ColdMeasures = { took: number; again: number; total: number; isOutOfMemory: boolean }

const [, , database = '', words = ''] = process.argv

chooseDatabaseFile(database)
// So that neither the start of the process nor that of its connection is measured: those are over when a page is asked for.
await findTrials(queryFor('NCT00000000'))
const { status } = spawnSync('dd', [`if=${database}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' })
const start = performance.now()
const { total } = await findTrials(queryFor(words))
const end = performance.now()
await findTrials(queryFor(words))
const measures: ColdMeasures = { took: end - start, again: performance.now() - end, total, isOutOfMemory: status === 0 }
process.send?.(measures)
process.disconnect()
