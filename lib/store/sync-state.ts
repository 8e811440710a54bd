import type { WritableStore } from './open-store.ts'
import { inStore } from './store-fault.ts'

/** A run that is going on or was stopped: from the page that `pageToken` names, everything is still to come. */
export type UnfinishedSync = {
  /** The day it began, and the day from which on it asks for changes; yyyy-mm-dd. */
  startedOn: string
  since: string | null
  pageToken: string
  received: number
  total: number | null
  /** The latest day on which one of the studies received was updated. */
  newestUpdate: string | null
}

/** How far a query was answered: in full, with all that was updated before `completeSince`, and by a run that stopped. */
export type SyncState = { completeSince: string | null; unfinished: UnfinishedSync | null }

type Row = { completeSince: string | null; startedOn: string | null; pageToken: string | null } & Omit<
  UnfinishedSync,
  'startedOn' | 'pageToken'
>

/** The state of a query; of one that was never asked, that of nothing. */
export function getSyncState(store: WritableStore, query: string): SyncState {
  return inStore(() => {
    const row = store.prepare<[string], Row>('SELECT * FROM sync_states WHERE query = ?').get(query)
    if (!row) return { completeSince: null, unfinished: null }
    const { completeSince, startedOn, pageToken, since, received, total, newestUpdate } = row
    const unfinished =
      startedOn === null || pageToken === null ? null : { startedOn, since, pageToken, received, total, newestUpdate }
    return { completeSince, unfinished }
  })
}

/** Keeps the state of a query in place of the one before. */
export function saveSyncState(store: WritableStore, query: string, { completeSince, unfinished }: SyncState): void {
  const { startedOn, since, pageToken, received, total, newestUpdate } = { ...NOTHING_UNFINISHED, ...unfinished }
  inStore(() =>
    store
      .prepare(
        `INSERT OR REPLACE INTO sync_states
         (query, completeSince, startedOn, since, pageToken, received, total, newestUpdate) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(query, completeSince, startedOn, since, pageToken, received, total, newestUpdate),
  )
}

const NOTHING_UNFINISHED = {
  startedOn: null,
  since: null,
  pageToken: null,
  received: 0,
  total: null,
  newestUpdate: null,
}
