// `npm run reparse [-- --at-most N]` reads every stored text again that an older reader read, or none where there are
// more than N. Exits 0; 2 if a text is now refused or the call was wrong; 3 where there are too many; 1 if the database
// cannot be used; 130 if it was stopped with Ctrl-C, after which the same command goes on.

import { availableParallelism } from 'node:os'
import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import { countTextsToReparse, reparse } from '@/lib/import/reparse.ts'
import { showProgress } from '@/lib/import/show-progress.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

const most = readMost(process.argv.slice(2))
if (most === undefined) {
  process.stderr.write('Usage: npm run reparse [-- --at-most N]\n')
  process.exitCode = 2
} else {
  try {
    process.exitCode = await runReparse(most)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  }
}

async function runReparse(most: number): Promise<number> {
  const texts = countTextsToReparse()
  if (texts > most) {
    process.stdout.write(`${texts.toLocaleString('en')} texts are to be read again: npm run reparse\n`)
    return 3
  }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  let done = 0
  const progress = showProgress(process.stderr, () => Math.min(1, done / texts))
  const { totals } = await reparse({
    signal: stop.signal,
    threads: availableParallelism(),
    onDocument: document => {
      done++
      if (document.outcome !== 'refused') return
      progress.clear()
      process.stdout.write(`${formatDocument(document)}\n`)
    },
    onProgress: soFar => progress.update(soFar),
  })
  progress.clear()
  process.stdout.write(`${formatTotals(totals, false)}\n`)
  return stop.signal.aborted ? 130 : totals.refused > 0 ? 2 : 0
}

/** Undefined where the call is wrong. */
function readMost(args: readonly string[]): number | undefined {
  if (args.length === 0) return Number.POSITIVE_INFINITY
  const [option, number, ...more] = args
  return option === '--at-most' && /^\d+$/.test(number ?? '') && more.length === 0 ? Number(number) : undefined
}
