import { z } from 'zod'
import { Sex, StdAge } from '@/lib/trial/age.ts'
import { StudyType } from '@/lib/trial/design.ts'
import { InterventionType } from '@/lib/trial/intervention.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { SponsorClass } from '@/lib/trial/sponsor.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import { NO_RANGES, parseRanges, type RangeName, type Ranges, serializeRanges } from './ranges.ts'
import { ReadySet } from './ready-sets.ts'

/** Of trials whose texts state a level of a cell dose at all. */
export const StatedDoses = z.enum(['STATED'])

/** Of trials whose results their registry has posted. */
export const PostedResults = z.enum(['POSTED'])

/** Of trials that their registries tell differently (docs/which-value-leads.md). */
export const TellingOfSources = z.enum(['DISAGREE'])

/** The filters of the list, by the name they have in the URL. Values within one are alternatives; filters add up. */
export const FILTERS = {
  status: OverallStatus,
  phase: Phase,
  condition: z.string().max(300),
  sponsor: z.string().max(300),
  sponsorClass: SponsorClass,
  registry: RegistryName,
  sources: TellingOfSources,
  country: z.string().max(100),
  age: StdAge,
  sex: Sex,
  studyType: StudyType,
  interventionType: InterventionType,
  results: PostedResults,
  target: z.string().max(40),
  set: ReadySet,
  doses: StatedDoses,
  product: z.string().max(100),
  cellSource: z.string().max(100),
  conditioning: z.string().max(100),
} as const
export type FilterName = keyof typeof FILTERS
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]
export type Filters = { [Name in FilterName]: z.infer<(typeof FILTERS)[Name]>[] }

export const SortKey = z.enum(['relevance', 'updated', 'start', 'enrollment', 'phase', 'status', 'title'])
export type SortKey = z.infer<typeof SortKey>
export type SortOrder = 'asc' | 'desc'

/** The order in which a column is sorted at first. */
export const FIRST_ORDER: Record<SortKey, SortOrder> = {
  relevance: 'desc',
  updated: 'desc',
  start: 'desc',
  enrollment: 'desc',
  phase: 'asc',
  status: 'asc',
  title: 'asc',
}

/** What the list page shows: the whole of its state, and the whole of its URL. */
export type TrialQuery = {
  q: string
  /** Whether only what was typed is searched for, and no other names of it. */
  exact: boolean
  filters: Filters
  ranges: Ranges
  sort: SortKey
  order: SortOrder
  page: number
  /** Trials ticked for comparison; they survive paging and filtering. */
  ids: TrialId[]
}

/** What is longer is cut where it is read (`interpretQuery`), which says so. */
export const MAX_QUERY_LENGTH = 2000
export const MAX_VALUES_PER_FILTER = 50
export const MAX_SELECTED = 50
export const MAX_PAGE = 100_000

type SearchParams = URLSearchParams | Record<string, string | string[] | undefined>

const noFilters = (): Filters =>
  Object.fromEntries(FILTER_NAMES.map(name => [name, [] as string[]])) as unknown as Filters

/** The query of a bare `/trials`, or of a search for `q`. */
export const queryFor = (q = ''): TrialQuery => {
  const sort = defaultSort(q)
  return { q, exact: false, filters: noFilters(), ranges: NO_RANGES, sort, order: FIRST_ORDER[sort], page: 1, ids: [] }
}

const defaultSort = (q: string): SortKey => (q ? 'relevance' : 'updated')

/** Reads the list's state from a URL. What is not understood is left out, as if it were not there. */
export function parseTrialQuery(params: SearchParams): TrialQuery {
  // One character more than is searched for tells that there were more.
  const q = (valuesOf(params, 'q')[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH + 1)
  const sort = SortKey.safeParse(valuesOf(params, 'sort')[0]).data ?? defaultSort(q)
  const order = valuesOf(params, 'order')[0]
  const page = Number(valuesOf(params, 'page')[0])
  return {
    q,
    exact: valuesOf(params, 'exact')[0] === '1',
    filters: parseFilters(params),
    ranges: parseRanges(param => valuesOf(params, param)[0]),
    sort,
    order: order === 'asc' || order === 'desc' ? order : FIRST_ORDER[sort],
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, MAX_PAGE) : 1,
    ids: parseTrialIds(params),
  }
}

/** Trial numbers from `ids=A&ids=B` and from `ids=A,B`, each once, in the order given. */
export function parseTrialIds(params: SearchParams): TrialId[] {
  const ids = valuesOf(params, 'ids').flatMap(value => value.split(/[,\s]+/).map(parseTrialId))
  return [...new Set(ids.filter(id => id !== undefined))].slice(0, MAX_SELECTED)
}

function parseFilters(params: SearchParams): Filters {
  const filters = FILTER_NAMES.map(name => {
    const values = valuesOf(params, name).map(value => FILTERS[name].safeParse(value.trim()).data)
    return [name, [...new Set(values.filter(value => value))].slice(0, MAX_VALUES_PER_FILTER)]
  })
  return Object.fromEntries(filters) as Filters
}

function valuesOf(params: SearchParams, name: string): string[] {
  if (params instanceof URLSearchParams) return params.getAll(name)
  const value = params[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The list's state as URL parameters, without what is so by default: parsing them gives the same state again. */
export function serializeTrialQuery(query: TrialQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  if (query.exact) params.set('exact', '1')
  for (const name of FILTER_NAMES) for (const value of query.filters[name]) params.append(name, value)
  for (const [param, value] of serializeRanges(query.ranges)) params.set(param, value)
  if (query.sort !== defaultSort(query.q)) params.set('sort', query.sort)
  if (query.order !== FIRST_ORDER[query.sort]) params.set('order', query.order)
  if (query.page > 1) params.set('page', String(query.page))
  if (query.ids.length) params.set('ids', query.ids.join(','))
  return params
}

/** The query with one filter's value added or, where it is set, taken out. Begins again at the first page. */
export function toggleFilter<Name extends FilterName>(
  query: TrialQuery,
  name: Name,
  value: Filters[Name][number],
): TrialQuery {
  const values = query.filters[name] as string[]
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value]
  return { ...query, page: 1, filters: { ...query.filters, [name]: next } }
}

/** The query without one of its ranges. Begins again at the first page. */
export function dropRange(query: TrialQuery, name: RangeName): TrialQuery {
  return { ...query, page: 1, ranges: { ...query.ranges, [name]: NO_RANGES[name] } }
}
