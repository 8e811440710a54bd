/** Addresses that the saved page builds its links from: the browser is not given `lib/urls.ts` and all that it knows. */
export type SavedPlaces = {
  /** The list; a trial's number after it is the trial's page. */
  list: string
  listApi: string
  listFile: string
  compare: string
} & QueryLimits

/** The most characters that the list takes as a query, and the most words. */
export type QueryLimits = { longestQuery: number; mostTerms: number }

export type TrialsSearch = {
  /** The list's parameters. */
  search: string
  /** How many of the trials it finds. */
  found: number
}

/** The search that finds these trials and no others; of more than the list takes in a query, the first. */
export function searchForTrials(trialIds: readonly string[], { longestQuery, mostTerms }: QueryLimits): TrialsSearch {
  let found = Math.min(trialIds.length, mostTerms)
  let q = queryFor(trialIds.slice(0, found))
  while (q.length > longestQuery) q = queryFor(trialIds.slice(0, --found))
  return { search: String(new URLSearchParams({ q, exact: '1' })), found }
}

const queryFor = (trialIds: readonly string[]): string => `id:(${trialIds.join(' OR ')})`
