import type { ImportedDocument, ImportReport } from '@/lib/import/import-report.ts'
import { importTexts, type OfferedText } from '@/lib/import/import-texts.ts'
import { openStore, peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { UNAVAILABLE_SENTENCES } from '@/lib/store/store-unavailable.ts'
import { getSyncState, type SyncState, saveSyncState } from '@/lib/store/sync-state.ts'
import type { TrialId } from '@/lib/trial/trial-id.ts'
import { START } from './fetch-studies.ts'
import { type OfferListeners, offerStudies, type StudyLists, type SyncProgress } from './offer-studies.ts'
import { nextSince, planSync, type SyncPlan } from './plan-sync.ts'
import { type ApiOptions, RegistryApi } from './registry-api.ts'
import { requestIds } from './study-request.ts'
import { type Checkpoint, SyncJournal } from './sync-journal.ts'
import { describeQuery, type SearchQuery, type SyncQuery } from './sync-query.ts'
import { SyncStopped } from './sync-stopped.ts'

export type SyncOptions = ApiOptions & {
  /** Says what would become of each study, and writes nothing at all. */
  dryRun: boolean
  /** Asks for everything that the query finds, whatever earlier runs brought. */
  full: boolean
  /** How many threads read what comes where much comes; none for this one alone. */
  threads?: number
  /** Called once it is known what will be asked for. */
  onPlan?: (plan: Pick<SyncPlan, 'since' | 'from'>) => void
  /** Called with each study when it is safe. */
  onDocument?: (document: ImportedDocument) => void
  /** Called with the run's number once a study has changed something. */
  onRunStarted?: ((importRunId: number) => void) | undefined
  /** Called after each page. */
  onProgress?: (progress: SyncProgress) => void
}

export type SyncReport = ImportReport & {
  /** Studies asked for by number that the registry does not have. */
  vanished: TrialId[]
  /** How many studies fewer came than the registry counted. */
  missing: number
  /** Where a search came to its end without a study: from which day on it was asked, null for all there is. */
  foundNothing?: { since: string | null }
  /** Why the run could not come to its end; the next one goes on where this one stopped. */
  stopped: SyncStopped | null
}

type RunOptions = SyncOptions & Pick<OfferListeners, 'onNumbers'> & { origin: string }

/**
 * Fetches studies from the API v2 of ClinicalTrials.gov and imports them. A search that came to its end before is asked
 * only for what changed since, one that was stopped goes on behind the last page that was stored whole. Studies asked
 * for by number are fetched each time.
 *
 * @throws {StoreUnavailable} where the database cannot be opened or written
 */
export async function syncStudies(query: SyncQuery, options: SyncOptions): Promise<SyncReport> {
  if ('search' in query) return syncSearch(query.search, options)
  const answered = new Set<string>()
  const onNumbers = (numbers: string[]) => {
    for (const number of numbers) answered.add(number)
  }
  const journal = new SyncJournal(null, () => undefined)
  const lists = { requests: requestIds(query.ids), from: START }
  const { report, stopped } = await run(lists, journal, { ...options, onNumbers, origin: describeQuery(query) })
  const vanished = stopped ? [] : query.ids.filter(id => !answered.has(id))
  return { ...report, vanished, missing: 0, stopped }
}

async function syncSearch(search: SearchQuery, options: SyncOptions): Promise<SyncReport> {
  const states = openStates(JSON.stringify([options.base, search]), options.dryRun)
  try {
    const state = states.get()
    const plan = planSync(search, state, options.clock.now(), options.full)
    options.onPlan?.(plan)
    let last: Checkpoint = { position: plan.from, newestUpdate: plan.newestUpdate }
    const journal = new SyncJournal(plan.newestUpdate, checkpoint => {
      last = checkpoint
      states.save({ completeSince: state.completeSince, unfinished: unfinishedAt(checkpoint, plan) })
    })
    const { report, stopped } = await run({ requests: [plan.request], from: plan.from }, journal, {
      ...options,
      origin: describeQuery({ search }),
    })
    const { received, total = received } = last.position
    const missing = stopped ? 0 : Math.max(0, total - received)
    if (!stopped && missing === 0) {
      const completeSince = nextSince(state.completeSince, plan.startedOn, last.newestUpdate)
      states.save({ completeSince, unfinished: null })
    }
    const foundNothing = !stopped && received === 0 && missing === 0 && { foundNothing: { since: plan.since } }
    return { ...report, vanished: [], missing, ...foundNothing, stopped }
  } finally {
    states.close()
  }
}

/** The states of a query, which a dry run reads and leaves alone. */
function openStates(query: string, dryRun: boolean) {
  const store: WritableStore | undefined = dryRun ? peekIntoStore() : openStore()
  return {
    get: (): SyncState => (store ? getSyncState(store, query) : { completeSince: null, unfinished: null }),
    save(state: SyncState): void {
      if (store && !dryRun) saveSyncState(store, query, state)
    },
    close: () => store?.close(),
  }
}

function unfinishedAt({ position, newestUpdate }: Checkpoint, { startedOn, since }: SyncPlan): SyncState['unfinished'] {
  const { token, received, total = null } = position
  return token === undefined ? null : { startedOn, since, pageToken: token, received, total, newestUpdate }
}

/** Fetches the lists and imports what comes. What came before a stop is stored all the same. */
async function run(lists: StudyLists, journal: SyncJournal, options: RunOptions) {
  const { dryRun, onDocument, onRunStarted, signal, threads = 0 } = options
  const storeFailed = new AbortController()
  const either = signal ? AbortSignal.any([signal, storeFailed.signal]) : storeFailed.signal
  const stops: SyncStopped[] = []
  const studies = offerStudies(new RegistryApi({ ...options, signal: either }), lists, journal, options)
  const report = await importTexts(
    untilStopped(studies, stop => stops.push(stop)),
    {
      dryRun,
      threads,
      signal: either,
      run: { kind: 'sync', origin: options.origin },
      onRunStarted,
      onDocument(document) {
        if (document.fault) storeFailed.abort()
        else if (!storeFailed.signal.aborted) journal.storeStudy()
        onDocument?.(document)
      },
    },
  )
  const interrupted = journal.isSettled ? null : new SyncStopped('interrupted', 'Stopped as asked.')
  const notStored = report.fault && new SyncStopped('notStored', UNAVAILABLE_SENTENCES[report.fault])
  return { report, stopped: notStored ?? stops[0] ?? interrupted }
}

/** The texts up to where fetching stops, as an end like any other, so that the import closes its books. */
async function* untilStopped(
  texts: AsyncIterable<OfferedText>,
  onStop: (stop: SyncStopped) => void,
): AsyncGenerator<OfferedText> {
  try {
    yield* texts
  } catch (error) {
    if (!(error instanceof SyncStopped)) throw error
    onStop(error)
  }
}
