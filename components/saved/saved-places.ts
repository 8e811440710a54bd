/** Addresses that the saved page builds its links from: the browser is not given `lib/urls.ts` and all that it knows. */
export type SavedPlaces = {
  /** The list; a trial's number after it is the trial's page. */
  list: string
  listApi: string
  listFile: string
  compare: string
}

/** So many numbers make the longest query that the list takes. */
export const MOST_LISTED = 30

/** The list's parameters that find these trials and no others; of more than the list takes, the first. */
export const searchForTrials = (trialIds: readonly string[]): string =>
  String(new URLSearchParams({ q: `id:(${trialIds.slice(0, MOST_LISTED).join(' OR ')})`, exact: '1' }))
