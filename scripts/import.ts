// `npm run import -- PATH… [--dry-run] [--json]`; --dry-run says what would change, value by value, and writes nothing.
// Exits 0; 2 if a document was refused or the call was wrong; 1 if the database cannot be used, or can take no more; 130
// if it was stopped with Ctrl-C, which ends the batch that is going on; pressed again, it ends the program at once.

import { availableParallelism } from 'node:os'
import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import { describePaths, importPaths, measurePaths } from '@/lib/import/import-paths.ts'
import { type ImportedDocument, type ImportReport, isNotable, MOST_LISTED } from '@/lib/import/import-report.ts'
import { parseImportArguments } from '@/lib/import/parse-import-arguments.ts'
import { showProgress } from '@/lib/import/show-progress.ts'
import { yieldToOthers } from '@/lib/import/yield-to-others.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { auditImport } from './audit-import.ts'
import { marksOf } from './format-changes.ts'
import { tellEnd } from './tell-end.ts'
import { tellUpdates } from './tell-updates.ts'

const onlyNotable = (dryRun: boolean): string =>
  `From here on, only documents that were refused or warned of${dryRun ? ', or would change a trial,' : ''} are listed.`

type Call = Exclude<ReturnType<typeof parseImportArguments>, { usage: string }>

const call = parseImportArguments(process.argv.slice(2))
if ('usage' in call) {
  process.stderr.write(`${call.usage}\n`)
  process.exitCode = 2
} else {
  yieldToOthers()
  try {
    await runImport(call)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  }
}

async function runImport({ paths, dryRun, json }: Call): Promise<void> {
  const size = process.stderr.isTTY ? measurePaths(paths) : undefined
  let read = 0
  let listed = 0
  const updates = dryRun ? tellUpdates(marksOf(process.stdout)) : undefined
  const progress = showProgress(process.stderr, () => size && Math.min(1, read / size))
  const signal = stopOnInterrupt(progress.clear)
  const options = {
    dryRun,
    signal,
    leaveSource: true,
    threads: availableParallelism(),
    onRead: (bytes: number) => {
      read += bytes
    },
    onDocument: (document: ImportedDocument) => {
      const changes = updates?.tell(document)
      if (json || (++listed > MOST_LISTED && !isNotable(document) && changes === undefined)) return
      progress.clear()
      process.stdout.write(`${[formatDocument(document), ...(changes === undefined ? [] : [changes])].join('\n')}\n`)
      if (listed === MOST_LISTED) process.stdout.write(`${onlyNotable(dryRun)}\n`)
    },
    onProgress: (totals: ImportReport['totals']) => progress.update(totals),
  }
  const report = updates
    ? await importPaths(paths, { ...options, onUpdate: updates.onUpdate })
    : await auditImport({ action: 'import', origin: describePaths(paths), signal }, onRunStarted =>
        importPaths(paths, { ...options, onRunStarted }),
      )
  progress.clear()
  process.stdout.write(
    json
      ? `${JSON.stringify(updates ? { ...report, updates: updates.json } : report, null, 2)}\n`
      : `${[updates?.tellRest(), formatTotals(report.totals, dryRun)].filter(Boolean).join('\n')}\n`,
  )
  process.exitCode = tellEnd(report, signal)
  // Whoever writes to it may keep it open.
  if (signal.aborted) process.stdin.destroy()
}

/** Aborted with the first Ctrl-C, which is answered at once. */
function stopOnInterrupt(clear: () => void): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => {
    stop.abort()
    clear()
    process.stderr.write('Stopping: what was read is saved first. Ctrl-C again ends the program at once.\n')
  })
  return stop.signal
}
