import type { TrialId } from '@/lib/trial/trial-id.ts'
import type { SearchQuery } from './sync-query.ts'

/**
 * What distinguishes one list of studies from another: the parameters of `GET /studies` (ClinicalTrials.gov API v2)
 * that must stay the same from its first page to its last.
 */
export type StudyRequest = Readonly<Record<string, string>>

/** Numbers in one request: an address of 1,200 characters passes every proxy. */
const IDS_A_REQUEST = 100

/** The request of a search. `since` also bounds it, where it is later than the search's own day. */
export function requestSearch({ cond, intr, term, since: asked }: SearchQuery, since?: string): StudyRequest {
  const from = [asked, since]
    .filter(day => day !== undefined)
    .toSorted()
    .at(-1)
  return {
    ...(cond ? { 'query.cond': cond } : {}),
    ...(intr ? { 'query.intr': intr } : {}),
    ...(term ? { 'query.term': term } : {}),
    ...(from ? { 'filter.advanced': `AREA[LastUpdatePostDate]RANGE[${from},MAX]` } : {}),
  }
}

/** The requests that ask for studies by number; the registry looks among its former numbers too. */
export function requestIds(ids: readonly TrialId[]): StudyRequest[] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / IDS_A_REQUEST) }, (_, part) => ({
    'filter.ids': unique.slice(part * IDS_A_REQUEST, (part + 1) * IDS_A_REQUEST).join(','),
  }))
}
