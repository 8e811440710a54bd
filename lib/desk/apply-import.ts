import { availableParallelism } from 'node:os'
import type { ImportedDocument } from '@/lib/import/import-report.ts'
import { importTexts, type OfferedText } from '@/lib/import/import-texts.ts'
import { UNAVAILABLE_SENTENCES } from '@/lib/store/store-unavailable.ts'
import type { DeskJob } from './desk-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { findStale } from './find-stale.ts'
import { JobFailed } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { openDesk } from './open-desk.ts'
import type { PreparedImport, Stale } from './prepared-import.ts'
import { readPreparedText } from './prepared-text.ts'
import { setPreparedState } from './set-prepared-state.ts'

/** What applying a prepared import came to; `stale` where nothing was applied, because something is not as it was. */
export type Applied =
  | { ended: 'applied' | 'stopped'; message: string | null; importRunId: number | null }
  | { ended: 'stale'; stale: Stale }

/** More texts than these are read by several threads. */
const ALONE = 2000

/**
 * Imports the chosen texts of a prepared import, provided that the trials that they tell, and what reads them, are still as
 * they were when it was prepared. Begun again after the process was killed, it goes on with its run and comes to the same
 * end, by what reads texts then.
 *
 * @throws {StoreUnavailable} where the registry cannot be opened
 */
export async function applyImport({ preparedId, queuedBy }: DeskJob, progress: JobProgress): Promise<Applied> {
  const view = preparedId === null ? undefined : getPreparedImport(preparedId)
  if (!view) throw new JobFailed('The prepared import is not there any more.')
  const { prepared } = view
  const stale = await findStale(prepared)
  if (stale) return { ended: 'stale', stale }
  setPreparedState(prepared.id, 'applying', { message: null })
  return await importChosen(prepared, queuedBy, countChosen(prepared.id), progress)
}

async function importChosen(
  { id, kind, origin, importRunId }: PreparedImport,
  startedBy: string,
  total: number,
  progress: JobProgress,
): Promise<Applied> {
  const stop = new AbortController()
  const offered: number[] = []
  const state = { done: 0, total, totals: NOTHING_DONE, importRunId: importRunId ?? undefined }
  let became: Became[] = []
  const report = await importTexts(offerChosen(id, offered), {
    dryRun: false,
    threads: total > ALONE ? availableParallelism() : 0,
    signal: stop.signal,
    run: { kind: kind === 'reparse' ? 'reparse' : 'import', startedBy, origin, preparedId: id },
    onRunStarted: started => {
      state.importRunId = started
    },
    onDocument: document => {
      became.push({ position: offered[state.done++] ?? -1, document })
    },
    onProgress: totals => {
      writeBecame(id, became)
      became = []
      state.totals = { ...totals }
      progress.report({ ...state })
      if (progress.isStopAsked()) stop.abort()
    },
  })
  const { importRunId: runId, fault } = report
  progress.report({ ...state, importRunId: runId ?? undefined })
  progress.flush()
  if (fault) return { ended: 'stopped', message: UNAVAILABLE_SENTENCES[fault], importRunId: runId }
  return { ended: state.done < total ? 'stopped' : 'applied', message: null, importRunId: runId }
}

const NOTHING_DONE = { added: 0, updated: 0, unchanged: 0, refused: 0 }

type ChosenRow = { position: number; name: string; seen: string | null }

/** The chosen texts in the order offered; their positions go into `offered` as they are taken. */
function* offerChosen(preparedId: string, offered: number[]): Generator<OfferedText> {
  const select = openDesk().prepare<[string, number], ChosenRow>(
    `SELECT position, name, seen FROM prepared_documents
     WHERE preparedId = ? AND chosen AND position > ? ORDER BY position LIMIT 100`,
  )
  for (
    let some = select.all(preparedId, -1);
    some.length > 0;
    some = select.all(preparedId, some.at(-1)?.position ?? 0)
  )
    for (const { position, name, seen } of some) {
      const text = readPreparedText(preparedId, position)
      if (text === undefined) throw new JobFailed('A text of this import is kept no longer. Offer the texts again.')
      offered.push(position)
      yield { name, text, ...(seen !== null && { seen }) }
    }
}

const countChosen = (preparedId: string): number =>
  Number(
    openDesk()
      .prepare('SELECT count(*) FROM prepared_documents WHERE preparedId = ? AND chosen')
      .pluck()
      .get(preparedId),
  )

type Became = { position: number; document: ImportedDocument }

function writeBecame(preparedId: string, became: readonly Became[]): void {
  const desk = openDesk()
  const update = desk.prepare(
    'UPDATE prepared_documents SET became = ?, becameReason = ? WHERE preparedId = ? AND position = ?',
  )
  const write = desk.transaction(() => {
    for (const { position, document } of became)
      update.run(document.outcome, document.reason ?? document.note ?? null, preparedId, position)
  })
  write.immediate()
}
