// `npm run sync -- --cond … --intr … | --ids … | --all [--since …] [--full] [--dry-run]`. Exits 0; 2 if a study was
// refused or has vanished or the call was wrong; 1 if the run could not go on; 130 if it was stopped with Ctrl-C. The
// same command goes on then.

import { availableParallelism } from 'node:os'
import { env } from '@/lib/env.ts'
import { formatDocument } from '@/lib/import/format-report.ts'
import { type ImportedDocument, isNotable } from '@/lib/import/import-report.ts'
import { yieldToOthers } from '@/lib/import/yield-to-others.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { systemClock } from '@/lib/sync/clock.ts'
import { exitCodeOf, formatPlan, formatProgress, formatSync } from '@/lib/sync/format-sync.ts'
import { listenForStop } from '@/lib/sync/listen-for-stop.ts'
import type { SyncProgress } from '@/lib/sync/offer-studies.ts'
import { parseSyncArguments, type SyncCall } from '@/lib/sync/parse-sync-arguments.ts'
import { describeQuery } from '@/lib/sync/sync-query.ts'
import { syncStudies } from '@/lib/sync/sync-studies.ts'
import { auditImport } from './audit-import.ts'

const call = parseSyncArguments(process.argv.slice(2))
if ('usage' in call) {
  process.stderr.write(`${call.usage}\n`)
  process.exitCode = 2
} else {
  yieldToOthers()
  try {
    process.exitCode = await sync(call)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  }
}

async function sync({ query, dryRun, full }: Exclude<SyncCall, { usage: string }>): Promise<number> {
  const stop = new AbortController()
  const stopGently = () => {
    process.stderr.write('Stopping when what has come is stored. Ctrl-C once more ends it at once.\n')
    stop.abort()
  }
  process.on(
    'SIGINT',
    listenForStop(systemClock, stopGently, () => process.exit(130)),
  )
  const note = (line: string | undefined) => line && process.stderr.write(`${line}\n`)
  const began = Date.now()
  const options = {
    base: env.CTGOV_API_URL,
    clock: systemClock,
    signal: stop.signal,
    dryRun,
    full,
    threads: availableParallelism(),
    onNote: note,
    onPlan: (plan: Parameters<typeof formatPlan>[0]) => note(formatPlan(plan)),
    onProgress: (progress: SyncProgress) => note(formatProgress(progress, Date.now() - began)),
    onDocument: (document: ImportedDocument) =>
      isNotable(document) && process.stdout.write(`${formatDocument(document)}\n`),
  }
  const report = dryRun
    ? await syncStudies(query, options)
    : await auditImport({ action: 'sync', origin: describeQuery(query), signal: stop.signal }, onRunStarted =>
        syncStudies(query, { ...options, onRunStarted }),
      )
  process.stdout.write(`${formatSync(report, dryRun)}\n`)
  return exitCodeOf(report)
}
