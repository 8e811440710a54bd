/** Addresses that the saved page builds its links from: the browser is not given `lib/urls.ts` and all that it knows. */
export type SavedPlaces = {
  /** The list; a trial's number after it is the trial's page. */
  list: string
  listApi: string
  listFile: string
  compare: string
  /** The most characters that the list takes as a query. */
  longestQuery: number
}

export type TrialsSearch = {
  /** The list's parameters. */
  search: string
  /** How many of the trials it finds. */
  found: number
}

/** The search that finds these trials and no others; of more than the list takes in a query, the first. */
export function searchForTrials(trialIds: readonly string[], longestQuery: number): TrialsSearch {
  let found = trialIds.length
  let q = queryFor(trialIds)
  while (q.length > longestQuery) q = queryFor(trialIds.slice(0, --found))
  return { search: String(new URLSearchParams({ q, exact: '1' })), found }
}

const queryFor = (trialIds: readonly string[]): string => `id:(${trialIds.join(' OR ')})`
