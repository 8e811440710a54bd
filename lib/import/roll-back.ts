import { composeStored } from '@/lib/records/compose-stored.ts'
import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import {
  finishImportRun,
  type ImportRun,
  type ImportTotals,
  MOST_REFUSALS,
  resumeRollBack,
  saveRefusals,
} from '@/lib/store/import-run.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { countChangedTrials, selectChangedTrials } from '@/lib/store/plan-return.ts'
import { packForReturn, type Returned, type RollBack, saveReturns } from '@/lib/store/save-returns.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { LaterChanges, RunRefusal } from '@/lib/trial/import-run.ts'
import { sentenceOf } from './sentence-of.ts'
import { startSizing } from './take-batches.ts'

export type RollBackOptions = {
  /** What becomes of changes that later runs made on top. */
  laterChanges: LaterChanges
  /** The account's name; null for the command line. */
  startedBy?: string | null | undefined
  /** Called after each transaction: how many of the trials that the run changed are done, and what came of them. */
  onProgress?: ((progress: RollBackProgress) => void) | undefined
  /** Called with the roll-back's own number once it has one. */
  onRunStarted?: ((importRunId: number) => void) | undefined
  /** Ends the roll-back after the transaction that is going on. */
  signal?: AbortSignal | undefined
}

/** Trials: `added` are told again, `updated` otherwise or no longer, `unchanged` stay, `refused` cannot be read. */
export type RollBackProgress = { done: number; total: number; totals: ImportTotals }

export type RollBackReport = RollBackProgress & {
  /** The run that is recorded of it; null where nothing was changed. */
  importRunId: number | null
  /** How many of `updated` nothing tells any more. */
  vanished: number
  /** The first of the trials that stay as they are because a text cannot be read. */
  refusals: RunRefusal[]
  wasStopped: boolean
}

/**
 * Has every trial that a run changed told as before it, by a run of its own. Goes by short transactions, each of which
 * leaves whole trials: broken off, the same call goes on, and trials that are done are done. Texts, rows of the history
 * and the numbers of trials all stay.
 *
 * @throws {StoreUnavailable} where the database cannot be opened or written; what was done before stays done
 */
export async function rollBack(runId: number, options: RollBackOptions): Promise<RollBackReport> {
  const store = openStore()
  try {
    return await rollBackIn(store, runId, options)
  } finally {
    store.close()
  }
}

/** The same, in a store that somebody else has opened. */
export async function rollBackIn(
  store: WritableStore,
  runId: number,
  { laterChanges, startedBy = null, onProgress, onRunStarted, signal }: RollBackOptions,
): Promise<RollBackReport> {
  const details = { kind: 'rollBack', startedBy, origin: `run no. ${runId}`, rolledBackRunId: runId } as const
  const by = inStore(() => resumeRollBack(store, details))
  const plan: RollBack = { run: runId, laterChanges, rowsVersion: ROWS_VERSION, compose: composeStored }
  const tally = startTally(inStore(() => countChangedTrials(store, runId)))
  const sizing = startSizing()
  let isStarted = false
  for (let behind = 0; !signal?.aborted; ) {
    const start = performance.now()
    const keys = inStore(() => selectChangedTrials(store, runId, behind, sizing.size()))
    if (keys.length === 0) break
    behind = keys.at(-1) ?? behind
    tally.add(returnTrials(store, by, keys, plan))
    sizing.learn(keys.length, performance.now() - start)
    if (!isStarted && by.id !== undefined) onRunStarted?.(by.id)
    isStarted = by.id !== undefined
    onProgress?.(tally.progress)
    await letOthersIn()
  }
  return inStore(() => close(store, by, tally, signal?.aborted ?? false))
}

function returnTrials(store: WritableStore, by: ImportRun, keys: readonly number[], plan: RollBack): Returned[] {
  const packed = inStore(() => keys.map(key => packForReturn(store, key, plan)))
  return saveReturns(store, by, packed, plan)
}

type Tally = ReturnType<typeof startTally>

function startTally(total: number) {
  const progress: RollBackProgress = { done: 0, total, totals: { added: 0, updated: 0, unchanged: 0, refused: 0 } }
  const refusals: RunRefusal[] = []
  const tally = { progress, refusals, vanished: 0 }
  return Object.assign(tally, {
    add(returned: readonly Returned[]): void {
      for (const one of returned) {
        progress.done++
        if ('error' in one) {
          progress.totals.refused++
          if (refusals.length < MOST_REFUSALS) refusals.push({ name: one.trialId, reason: sentenceOf(one.error) })
        } else if (one.outcome === 'removed') {
          progress.totals.updated++
          tally.vanished++
        } else progress.totals[one.outcome]++
      }
    },
  })
}

function close(store: WritableStore, by: ImportRun, tally: Tally, wasStopped: boolean): RollBackReport {
  const { progress, refusals, vanished } = tally
  if (by.id !== undefined) {
    saveRefusals(store, by.id, refusals)
    finishImportRun(store, by.id, progress.totals)
  }
  return { ...progress, importRunId: by.id ?? null, vanished, refusals, wasStopped }
}

/** So that a signal to stop is heard. */
const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
