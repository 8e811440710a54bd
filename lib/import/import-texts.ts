import type { Refusal } from '@/lib/registries/refusal.ts'
import type { ImportRun, RunDetails } from '@/lib/store/import-run.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { type OnUpdate, openDryRun } from './dry-run.ts'
import { importBatch } from './import-batch.ts'
import { ImportThreads } from './import-in-threads.ts'
import { type ImportedDocument, type ImportReport, startReport } from './import-report.ts'
import { type ImportTarget, openImport } from './import-target.ts'
import { startSizing, takeBatches } from './take-batches.ts'

/**
 * A registry's text with the name that the report gives it, or why there is none to be had under that name. A record
 * among others comes in the bytes of its file: parsing it is left to the thread that reads it. `seen` is what was stored
 * of its trial when somebody looked (`describeSeen`): where it is no longer so, the text is refused.
 */
export type OfferedText = { name: string; seen?: string | undefined } & (
  | { text: string }
  | { record: Uint8Array }
  | { refusal: Refusal }
)

export type ImportOptions = {
  /** Says what would become of each document, and writes nothing at all. */
  dryRun: boolean
  /** Of a dry run: called for each text that would update its trial with what it would make of it, before `onDocument`. */
  onUpdate?: OnUpdate | undefined
  /** Called with each document when it is safe: once the transaction that saves it is over. In the order of the texts. */
  onDocument?: ((document: ImportedDocument) => void) | undefined
  /** Called after each transaction with what the import came to so far. */
  onProgress?: ((totals: ImportReport['totals']) => void) | undefined
  /** Ends the import after the transaction that is going on; the report says what was done until then. */
  signal?: AbortSignal | undefined
  /** Of texts whose source knows nothing of `signal` and may be silent for long: they are left even while one is waited for. */
  leaveSource?: boolean
  /** How many threads to read with where there is much to read; none for an import in this thread alone. */
  threads?: number
  /** Who imports, from what. With a `preparedId` whose run was broken off, that run goes on. */
  run?: RunDetails | undefined
  /** Called with the run's number once it has one: when the first document that changes something is safe. */
  onRunStarted?: ((importRunId: number) => void) | undefined
}

/**
 * Imports registry texts from wherever they come, one or a million of them, in bounded memory. Each document is saved
 * whole or not at all, and one that is refused leaves the store and the rest of the import as they are. Offering the
 * same texts again is how an import is resumed: what is stored already is found by its hash. Makes the database where
 * there is none.
 *
 * Where the store can take no more, as when the disk is full, the import ends after the batch that met it: `fault` of the
 * report says why, and what of the batch was not saved is refused.
 *
 * @throws {StoreUnavailable} where the database cannot be opened
 * @throws whatever `texts` throws, after what was offered before is saved
 */
export async function importTexts(
  texts: AsyncIterable<OfferedText> | Iterable<OfferedText>,
  { dryRun, onUpdate, signal, leaveSource, threads: threadCount = 0, run: details = {}, ...listeners }: ImportOptions,
): Promise<ImportReport> {
  const run: ImportRun = { id: undefined, details }
  const target = dryRun ? openDryRun(onUpdate) : openImport(run)
  const report = startReport()
  const sizing = startSizing()
  const tell = startTelling(run, report, listeners)
  const onSaved = (documents: readonly ImportedDocument[], took: number) => {
    sizing.learn(documents.length, took)
    tell(documents)
  }
  let threads: ImportThreads | undefined
  try {
    for await (const batch of takeBatches(texts, lengthOf, sizing.size, leaveSource ? signal : undefined)) {
      if (!threads && !dryRun && threadCount > 0 && report.count() >= ALONE)
        threads = new ImportThreads(threadCount, run, onSaved)
      if (threads) await threads.handOver(batch)
      else {
        const start = performance.now()
        onSaved(importBatch(batch, target), performance.now() - start)
      }
      if (signal?.aborted || report.hasFault()) break
    }
    await threads?.drain()
    finish(target, report)
    return report.close(run.id)
  } finally {
    await threads?.close()
    target.close()
  }
}

type Listeners = Pick<ImportOptions, 'onDocument' | 'onProgress' | 'onRunStarted'>

/** Enters documents that are safe into the report and tells of them, and of the run once it has a number. */
function startTelling(
  run: ImportRun,
  report: ReturnType<typeof startReport>,
  { onDocument, onProgress, onRunStarted }: Listeners,
): (documents: readonly ImportedDocument[]) => void {
  let isStarted = false
  const tellRun = () => {
    if (isStarted || run.id === undefined) return
    isStarted = true
    onRunStarted?.(run.id)
  }
  tellRun()
  return documents => {
    tellRun()
    for (const document of documents) {
      report.add(document)
      onDocument?.(document)
    }
    onProgress?.(report.totals)
  }
}

/** A run of which there is no room to say how it ended stays one that was broken off. */
function finish(target: ImportTarget, report: ReturnType<typeof startReport>): void {
  try {
    target.finish(report)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    report.addFault(error.code)
  }
}

const lengthOf = (offered: OfferedText): number =>
  'text' in offered ? offered.text.length : 'record' in offered ? offered.record.length : 0

/** As many documents are done before threads would have started. */
const ALONE = 500
