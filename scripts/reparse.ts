// `npm run reparse` reads every stored text again that an older reader read. Exits 0; 2 if a text is now refused; 1 if
// the database cannot be used; 130 if it was stopped with Ctrl-C, after which the same command goes on.

import { availableParallelism } from 'node:os'
import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import { reparse } from '@/lib/import/reparse.ts'
import { showProgress } from '@/lib/import/show-progress.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
let texts = 0
let done = 0
const progress = showProgress(process.stderr, () => (texts > 0 ? Math.min(1, done / texts) : undefined))
try {
  const { totals } = await reparse({
    signal: stop.signal,
    threads: availableParallelism(),
    onCount: count => {
      texts = count
    },
    onDocument: document => {
      done++
      if (document.outcome !== 'refused') return
      progress.clear()
      process.stdout.write(`${formatDocument(document)}\n`)
    },
    onProgress: totals => progress.update(totals),
  })
  progress.clear()
  process.stdout.write(`${formatTotals(totals, false)}\n`)
  process.exitCode = stop.signal.aborted ? 130 : totals.refused > 0 ? 2 : 0
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  process.stderr.write(`${error.sentence} (${error.message})\n`)
  process.exitCode = 1
}
