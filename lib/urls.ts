import { serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import type { DoseReading } from '@/lib/trial/dosing.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import type { HistoryQuestion } from '@/lib/trial/history.ts'

// Every internal address is built here and nowhere else.

/** Sites and labels of the page that a reader comes from hold on to these trials: they are ticked for comparison. */
type Selection = readonly string[]

export type CompareOptions = {
  /** Show only the rows in which the trials differ. */
  differing?: boolean
  /** What the dose ladder shows doses by; as their texts state them where it is not given. */
  dose?: DoseReading
}

export const COMPARISON_FORMATS = ['csv', 'xlsx'] as const
/** The kinds of file that a comparison can be taken along as. */
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number]

export const LIST_FORMATS = ['csv', 'json', 'ndjson', 'ris'] as const
/** The kinds of file that a list can be taken along as. */
export type ListFormat = (typeof LIST_FORMATS)[number]

export const homeUrl = (): string => '/'

/** The list, in the state of `query`; all trials without one. */
export const trialsUrl = (query?: TrialQuery): string =>
  withParams('/trials', query ? serializeTrialQuery(query) : new URLSearchParams())

/** What takes the whole list along, whatever its page: its query, `format` and `columns` are its parameters. */
export const listFilePath = (): string => '/trials/export'

/** All the trials that `query` finds, as a file. */
export function listFileUrl(query: TrialQuery, format: ListFormat, columns: readonly string[] = []): string {
  const params = serializeTrialQuery({ ...query, page: 1, ids: [] })
  params.set('format', format)
  if (columns.length) params.set('columns', columns.join(','))
  return withParams(listFilePath(), params)
}

/** A trial's page. `selected` are the trials ticked for comparison, which the page carries on. */
export const trialUrl = (trialId: string, selected: Selection = []): string =>
  withParams(`/trials/${encodeURIComponent(trialId)}`, selectionParams(selected))

/** A part of a trial's page, by the id of its heading: 'warnings', 'conflicts'. */
export const trialPartUrl = (trialId: string, part: string): string => `${trialUrl(trialId)}#${part}`

/** A registry text as it was imported. */
export const documentUrl = (trialId: string, documentId: string): string =>
  `${trialUrl(trialId)}/documents/${encodeURIComponent(documentId)}`

/** The place in a registry text that a field was read from, marked and scrolled to. `field` is a path into the trial. */
export function evidenceUrl(trialId: string, documentId: string, field: string): string {
  return `${documentUrl(trialId, documentId)}?field=${encodeURIComponent(field)}#evidence`
}

/** A line of a registry text, counted from 1. */
export const documentLineUrl = (trialId: string, documentId: string, line: number): string =>
  `${documentUrl(trialId, documentId)}#L${line}`

/** The part around an offset of a registry text that is too long for one page, with the field's places still marked. */
export function documentPartUrl(
  trialId: string,
  documentId: string,
  at: number,
  { field, marks = [] }: { field?: string | undefined; marks?: readonly Span[] | undefined } = {},
): string {
  const params = new URLSearchParams({
    ...(field && { field }),
    ...(marks.length > 0 && { mark: serializeMarks(marks) }),
    at: String(at),
  })
  return withParams(documentUrl(trialId, documentId), params)
}

/** As many places as an address can name. */
export const MOST_MARKS = 12

/**
 * Words of a registry text, marked and scrolled to, whatever the trial's page makes of them today: of an earlier text, or
 * of one that is not where the trial's value comes from. `field` names what was read from them.
 */
export function wordsUrl(trialId: string, documentId: string, places: readonly Span[], field: string): string {
  const params = new URLSearchParams({ field, mark: serializeMarks(places) })
  return `${withParams(documentUrl(trialId, documentId), params)}#evidence`
}

/** "120-134,200-210": offsets, the end exclusive. */
export const serializeMarks = (places: readonly Span[]): string =>
  places
    .slice(0, MOST_MARKS)
    .map(({ start, end }) => `${start}-${end}`)
    .join(',')

/** The registry texts that told a trial, or what became of it between two of them or by an import. */
export function historyUrl(trialId: string, question?: HistoryQuestion): string {
  const path = `${trialUrl(trialId)}/history`
  if (!question) return path
  const { kind, ...asked } = question
  const params = Object.entries(asked).map(([name, value]) => [name, String(value)])
  return `${withParams(path, new URLSearchParams(params))}#changes`
}

/** Trials side by side, in the order of `ids`. */
export function compareUrl(ids: Selection = [], { differing = false, dose }: CompareOptions = {}): string {
  const params = selectionParams(ids)
  if (differing) params.set('diff', '1')
  if (dose && dose !== 'asStated') params.set('dose', dose)
  return withParams('/compare', params)
}

/** The rows of a comparison as a file. */
export function comparisonFileUrl(
  ids: Selection,
  format: ComparisonFormat,
  { differing = false }: Pick<CompareOptions, 'differing'> = {},
): string {
  const params = selectionParams(ids)
  params.set('format', format)
  if (differing) params.set('diff', '1')
  return withParams('/compare/export', params)
}

/** The page that stands in for any other while the store cannot be read. */
export const unavailableUrl = (): string => '/unavailable'

/** An address that no route has, so that Next answers it with the page for what is not found. */
export const missingUrl = (): string => '/missing'

/** What a reader keeps in the browser. `selected` are the trials ticked for comparison, which the page carries on. */
export const savedUrl = (selected: Selection = []): string => withParams('/saved', selectionParams(selected))

/** What answers with a page of the list as JSON: the list's query is its own. */
export const listApiPath = (): string => '/api/trials'

/** A page of the list, as JSON. */
export const listApiUrl = (query: TrialQuery): string =>
  withParams(listApiPath(), serializeTrialQuery({ ...query, ids: [] }))

export const trialApiUrl = (trialId: string): string => `/api/trials/${encodeURIComponent(trialId)}`

/** A page of the desk again, which says by its code why what was asked there was not done, or that it was done. */
export const withNotice = (url: string, notice: { problem: string } | { done: string } | { made: string }): string =>
  `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(notice)}`

/** The import desk: what is being prepared and applied, and the way to offer texts. */
export const deskUrl = (): string => '/admin'

/** `to` is the desk's page that was asked for. */
export const signInUrl = (to?: string): string =>
  withParams('/admin/sign-in', new URLSearchParams(to && to !== deskUrl() ? { to } : {}))

/** Stands in for a page of the desk that the account may not see. */
export const forbiddenUrl = (): string => '/admin/forbidden'

/** Takes the form of the sign-in page (POST). */
export const signInActionPath = (): string => '/admin/sign-in/enter'

/** Ends the session, or with `everywhere` all of the account (POST). */
export const signOutPath = (): string => '/admin/sign-out'

/** One's own password, and ending one's sessions. */
export const ownAccountUrl = (): string => '/admin/account'
export const changePasswordPath = (): string => '/admin/account/password'

export const accountsUrl = (): string => '/admin/accounts'
/** Makes an account, gives it a new password, or removes it (POST). */
export const accountsActionPath = (): string => '/admin/accounts/change'

export const auditUrl = (page = 1): string =>
  withParams('/admin/audit', new URLSearchParams(page > 1 ? { page: String(page) } : {}))

/** Takes offered texts: files, a zip, pasted text, or the name of the server's folder (POST, a multipart form). */
export const offerTextsPath = (): string => '/admin/imports/offer'

/** Reads outdated texts again, as a preview (POST). */
export const prepareReparsePath = (): string => '/admin/imports/reparse'

export type PreparedView = { outcome?: string | undefined; page?: number }

/** A prepared import: what it would change, then how it is applied, then what became of it. */
export function preparedUrl(preparedId: string, { outcome, page = 1 }: PreparedView = {}): string {
  const params = new URLSearchParams()
  if (outcome) params.set('outcome', outcome)
  if (page > 1) params.set('page', String(page))
  return withParams(`/admin/imports/${encodeURIComponent(preparedId)}`, params)
}

/** One of its texts: what it would change field by field, and its warnings. */
export const preparedDocumentUrl = (preparedId: string, position: number): string =>
  `${preparedUrl(preparedId)}/documents/${position}`

/** Words of such a text, marked and scrolled to; `field` names what was read from them. */
export const preparedWordsUrl = (
  preparedId: string,
  position: number,
  places: readonly Span[],
  field: string,
): string => {
  const params = new URLSearchParams({ field, mark: serializeMarks(places) })
  return `${withParams(preparedDocumentUrl(preparedId, position), params)}#evidence`
}

/** A line of such a text, counted from 1. */
export const preparedLineUrl = (preparedId: string, position: number, line: number): string =>
  `${preparedDocumentUrl(preparedId, position)}#L${line}`

/** The part around an offset of such a text, where it is too long for one page. */
export const preparedPartUrl = (preparedId: string, position: number, at: number): string =>
  `${preparedDocumentUrl(preparedId, position)}?at=${at}#text`

/** What can be done with a prepared import (POST): choose texts, apply it, stop that, prepare it again, discard it. */
export const PREPARED_ACTIONS = ['choose', 'apply', 'stop', 'again', 'discard'] as const
export type PreparedAction = (typeof PREPARED_ACTIONS)[number]
export const preparedActionPath = (preparedId: string, action: PreparedAction): string =>
  `${preparedUrl(preparedId)}/${action}`

/** How far a job is, as server-sent events. */
export const jobEventsPath = (jobId: number): string => `/admin/jobs/${jobId}/events`

export const runsUrl = (page = 1): string =>
  withParams('/admin/runs', new URLSearchParams(page > 1 ? { page: String(page) } : {}))

/** An import run: its documents, warnings and refusals. */
export const runUrl = (runId: number, page = 1): string =>
  withParams(`/admin/runs/${runId}`, new URLSearchParams(page > 1 ? { page: String(page) } : {}))

/** What rolling a run back would do, and the way to do it. */
export const rollBackUrl = (runId: number, page = 1): string =>
  withParams(`/admin/runs/${runId}/roll-back`, new URLSearchParams(page > 1 ? { page: String(page) } : {}))
/** Rolls it back (POST), and stops doing so. */
export const rollBackActionPath = (runId: number): string => `/admin/runs/${runId}/roll-back/start`
export const stopJobPath = (jobId: number): string => `/admin/jobs/${jobId}/stop`

const selectionParams = (ids: Selection): URLSearchParams =>
  new URLSearchParams(ids.length ? { ids: ids.join(',') } : {})

/** A comma needs no escape in a query, and `ids=A,B` is meant to be read. */
function withParams(path: string, params: URLSearchParams): string {
  const search = params.toString().replaceAll('%2C', ',')
  return search ? `${path}?${search}` : path
}
