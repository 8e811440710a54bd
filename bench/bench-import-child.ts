// Imports a file of study records as `npm run import` does, in a process of its own whose memory is then the import's
// alone: started by bench-import.ts with the file, the database and the number of threads.

import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'

/** How far an import was, when (in milliseconds), and how many bytes of memory its process had then. */
export type Moment = { documents: number; at: number; memory: number }

export type ImportMeasures = { moments: Moment[]; refused: number; took: number; peakMemory: number }

const [, , file = '', database = '', threads = '0'] = process.argv

const start = performance.now()
const moments: Moment[] = []
chooseDatabaseFile(database)
const { totals } = await importPaths([file], {
  dryRun: false,
  threads: Number(threads),
  onProgress: ({ added, updated, unchanged, refused }) =>
    moments.push({
      documents: added + updated + unchanged + refused,
      at: performance.now() - start,
      memory: process.memoryUsage.rss(),
    }),
})
const measures: ImportMeasures = {
  moments,
  refused: totals.refused,
  took: performance.now() - start,
  peakMemory: process.resourceUsage().maxRSS * 1024,
}
process.send?.(measures)
