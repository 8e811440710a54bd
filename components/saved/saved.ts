// What a reader keeps in the browser: starred trials and saved searches. No library checks it, for it goes with the list.

export type SavedTrial = { trialId: string; title: string; at: string }

export type SavedSearch = {
  /** The list's parameters, as in its address: what tells one saved search from another. */
  search: string
  name: string
  /** How many trials it found when it was last looked at, and when that was: UTC, ISO 8601. */
  total: number
  at: string
}

/** Newest first. */
export type Saved = { trials: readonly SavedTrial[]; searches: readonly SavedSearch[] }

export const NOTHING_SAVED: Saved = { trials: [], searches: [] }

const MOST_KEPT = 1000

type Fields = Record<string, unknown>

/** Reads what was kept or exported. What is no trial and no search in it is left out; undefined where nothing is either. */
export function parseSaved(text: string): Saved | undefined {
  try {
    const kept: unknown = JSON.parse(text)
    if (!isObject(kept) || !Array.isArray(kept.trials) || !Array.isArray(kept.searches)) return undefined
    return {
      trials: firstOfEach(kept.trials.filter(isSavedTrial), trial => trial.trialId),
      searches: firstOfEach(kept.searches.filter(isSavedSearch), search => search.search),
    }
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const areTexts = (fields: Fields, ...names: string[]): boolean =>
  names.every(name => typeof fields[name] === 'string' && fields[name].length <= 4000)

const isSavedTrial = (value: unknown): value is SavedTrial =>
  isObject(value) &&
  areTexts(value, 'trialId', 'title', 'at') &&
  /^[A-Z0-9][A-Z0-9-]{3,40}$/.test(String(value.trialId))

const isSavedSearch = (value: unknown): value is SavedSearch =>
  isObject(value) && areTexts(value, 'search', 'name', 'at') && Number.isInteger(value.total)

const firstOfEach = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map(item => [keyOf(item), item])).values()].toReversed().slice(0, MOST_KEPT)

/** Without the trial where it is starred, with it where it is not. */
export const toggleTrial = (saved: Saved, trial: SavedTrial): Saved =>
  saved.trials.some(({ trialId }) => trialId === trial.trialId)
    ? { ...saved, trials: saved.trials.filter(({ trialId }) => trialId !== trial.trialId) }
    : { ...saved, trials: [trial, ...saved.trials] }

/** Without the search where it is saved, with it where it is not. */
export const toggleSearch = (saved: Saved, search: SavedSearch): Saved =>
  saved.searches.some(other => other.search === search.search)
    ? { ...saved, searches: saved.searches.filter(other => other.search !== search.search) }
    : { ...saved, searches: [search, ...saved.searches] }

/** With another name or count for one of the searches. */
export const changeSearch = (saved: Saved, search: string, change: Partial<Omit<SavedSearch, 'search'>>): Saved => ({
  ...saved,
  searches: saved.searches.map(one => (one.search === search ? { ...one, ...change } : one)),
})

/** Both together; of what is in both, that of the first. */
export const mergeSaved = (first: Saved, second: Saved): Saved => ({
  trials: firstOfEach([...first.trials, ...second.trials], trial => trial.trialId),
  searches: firstOfEach([...first.searches, ...second.searches], search => search.search),
})
