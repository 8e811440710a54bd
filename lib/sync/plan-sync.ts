import type { SyncState } from '@/lib/store/sync-state.ts'
import type { FetchPosition } from './fetch-studies.ts'
import { requestSearch, type StudyRequest } from './study-request.ts'
import type { SearchQuery } from './sync-query.ts'

/**
 * How far before the newest update the next run begins: a study may be posted under a day that is over. What comes
 * again unchanged is recognized and skipped.
 */
const OVERLAP_DAYS = 2

const DAY = 86_400_000

/** What a run asks for and where it begins: anew, for what changed, or where the last run stopped. */
export type SyncPlan = {
  request: StudyRequest
  from: FetchPosition
  /** The day the list was begun, yyyy-mm-dd in UTC. */
  startedOn: string
  /** The day from which on changes are asked for; null where everything is. */
  since: string | null
  newestUpdate: string | null
}

/** Plans the run of a search. `full` asks for everything, whatever earlier runs brought. */
export function planSync(search: SearchQuery, { completeSince, unfinished }: SyncState, now: number, full: boolean) {
  if (unfinished && !full) {
    const { startedOn, since, pageToken, received, total, newestUpdate } = unfinished
    const from = { token: pageToken, received, ...(total === null ? {} : { total }) }
    return { request: requestSearch(search, since ?? undefined), from, startedOn, since, newestUpdate }
  }
  const since = full ? null : completeSince
  const request = requestSearch(search, since ?? undefined)
  return { request, from: { received: 0 }, startedOn: dayOf(now), since, newestUpdate: null } satisfies SyncPlan
}

/**
 * The day from which on the run after a complete one has to ask for changes. Not after the newest update seen, because
 * the registry's data may be older than the day; not after the day the run began, because what changed meanwhile may
 * have stood on a page fetched before; and never before what an earlier run reached.
 */
export function nextSince(reached: string | null, startedOn: string, newestUpdate: string | null): string | null {
  if (newestUpdate === null) return reached
  const seen = newestUpdate < startedOn ? newestUpdate : startedOn
  const next = dayOf(Date.parse(seen) - OVERLAP_DAYS * DAY)
  return reached !== null && reached > next ? reached : next
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
