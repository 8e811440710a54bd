// `npm run reparse [-- --dry-run [--json] | --at-most N]` reads every stored text again that an older reader read, or none
// where there are more than N; --dry-run says what that would change and writes nothing. Exits 0; 2 if a text is now
// refused or the call was wrong; 3 where there are too many; 1 if the database cannot be used; 130 if it was stopped with
// Ctrl-C, after which the same command goes on.

import { availableParallelism } from 'node:os'
import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import type { ImportedDocument } from '@/lib/import/import-report.ts'
import { countTextsToReparse, REPARSED, reparse } from '@/lib/import/reparse.ts'
import { showProgress } from '@/lib/import/show-progress.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { auditImport } from './audit-import.ts'
import { previewReparse } from './preview-reparse.ts'
import { tellEnd } from './tell-end.ts'

const USAGE = 'Usage: npm run reparse [-- --dry-run [--json] | --at-most N]'

const call = readCall(process.argv.slice(2))
if (!call) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  try {
    process.exitCode =
      'dryRun' in call
        ? await previewReparse({ json: call.json, signal: stop.signal })
        : await runReparse(call.most, stop.signal)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  }
}

async function runReparse(most: number, signal: AbortSignal): Promise<number> {
  const texts = countTextsToReparse()
  if (texts > most) {
    process.stdout.write(`${texts.toLocaleString('en')} texts are to be read again: npm run reparse\n`)
    return 3
  }
  let done = 0
  const progress = showProgress(process.stderr, () => Math.min(1, done / texts))
  const onDocument = (document: ImportedDocument): void => {
    done++
    if (document.outcome !== 'refused') return
    progress.clear()
    process.stdout.write(`${formatDocument(document)}\n`)
  }
  const report = await auditImport({ action: 'reparse', origin: REPARSED, signal }, onRunStarted =>
    reparse({ signal, threads: availableParallelism(), onDocument, onProgress: progress.update, onRunStarted }),
  )
  progress.clear()
  process.stdout.write(`${formatTotals(report.totals, false)}\n`)
  return tellEnd(report, signal)
}

type Call = { most: number } | { dryRun: true; json: boolean }

/** Undefined where the call is wrong. */
function readCall(args: readonly string[]): Call | undefined {
  const [option, second, ...more] = args
  if (option === undefined) return { most: Number.POSITIVE_INFINITY }
  if (more.length > 0) return undefined
  if (option === '--at-most') return /^\d+$/.test(second ?? '') ? { most: Number(second) } : undefined
  const isPreview = option === '--dry-run' && (second === undefined || second === '--json')
  return isPreview ? { dryRun: true, json: second === '--json' } : undefined
}
