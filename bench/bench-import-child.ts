// Imports a file of study records as `npm run import` does, in a process of its own whose memory is then the import's
// alone, its threads' included: started by bench-import.ts with the file, the database and the number of threads.

import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'

/** How far an import was, when (in milliseconds), and how many bytes of memory its process had then. */
export type Moment = { documents: number; at: number; memory: number }

export type ImportMeasures = {
  moments: Moment[]
  refused: number
  took: number
  /** Of all processors together, in milliseconds. */
  work: number
  peakMemory: number
}

/** Memory is looked at so often, whether or not a batch has ended, in milliseconds. */
const EVERY = 250

const [, , file = '', database = '', threads = '0'] = process.argv

const start = performance.now()
const moments: Moment[] = []
let documents = 0
const look = () => moments.push({ documents, at: performance.now() - start, memory: process.memoryUsage.rss() })
const looking = setInterval(look, EVERY)
chooseDatabaseFile(database)
const { totals } = await importPaths([file], {
  dryRun: false,
  threads: Number(threads),
  onProgress: ({ added, updated, unchanged, refused }) => {
    documents = added + updated + unchanged + refused
  },
})
look()
clearInterval(looking)
const { user, system } = process.cpuUsage()
const measures: ImportMeasures = {
  moments,
  refused: totals.refused,
  took: performance.now() - start,
  work: (user + system) / 1000,
  peakMemory: process.resourceUsage().maxRSS * 1024,
}
process.send?.(measures)
