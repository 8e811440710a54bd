import { foldWords } from '@/lib/search/fold-words.ts'
import { markNegated } from '@/lib/search/mark-negated.ts'
import { interventionName } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/**
 * Of how words are folded, which texts are indexed and what the other rows of a trial are made of: to be raised with
 * every change of these, so that stores write them anew (`npm run reparse`).
 */
export const INDEX_VERSION = 5

/** The texts of a trial that are searched, by the columns of `trial_search`. */
export function searchTexts(trial: Trial, description = splitAtExclusion(trial.detailedDescription)) {
  const interventions = [
    ...trial.interventions.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    ...trial.armGroups.flatMap(({ label, interventionNames }) => [label, ...interventionNames.map(interventionName)]),
    ...termsOf(trial.interventionBrowse),
  ]
  const { trialId, nctId, orgStudyId } = trial
  return {
    title: texts([trial.briefTitle, trial.officialTitle, trial.acronym]),
    conditions: texts([...trial.conditions, ...termsOf(trial.conditionBrowse)]),
    interventions: texts(interventions),
    sponsor: texts([trial.leadSponsor?.name, ...trial.collaborators.map(({ name }) => name)]),
    // The number is typed without its letters too.
    identifiers: texts([
      trialId,
      nctId,
      nctId?.slice('NCT'.length),
      orgStudyId,
      ...trial.secondaryIds.map(({ id }) => id),
    ]),
    summary: texts([trial.briefSummary, ...trial.keywords]),
    description: texts([
      description.before,
      ...trial.interventions.map(({ description }) => description),
      ...trial.armGroups.map(({ description }) => description),
    ]),
  }
}

/** Not their ancestors: a trial of one leukemia is not one of all neoplasms. */
const termsOf = ({ meshes }: Trial['conditionBrowse']): string[] => meshes.map(({ term }) => term)

/** The texts that are searched only where a query asks for them, by the columns of `trial_details_search`. */
export function detailsTexts(
  { eligibilityCriteria, detailedDescription, locations, countries }: Trial,
  { exclusion } = splitAtExclusion(detailedDescription),
) {
  const places = locations.flatMap(({ facility, city, state, country }) => [facility, city, state, country])
  return { eligibility: texts([eligibilityCriteria, exclusion]), locations: texts([...places, ...countries]) }
}

/** "Exclusion criteria:" or a line of its own that says so; not what is said about them within a sentence. */
const EXCLUSION = /\bexclusion criteria\b[^\S\n]{0,3}(?::|$)/im

/** A description may tell the criteria too, and what it excludes it is not about. */
function splitAtExclusion(description: string | null): { before: string | null; exclusion: string | null } {
  const at = description?.search(EXCLUSION) ?? -1
  if (description === null || at < 0) return { before: description, exclusion: null }
  return { before: description.slice(0, at), exclusion: description.slice(at) }
}

const texts = (all: readonly (string | null | undefined)[]): string[] => [...new Set(all.filter(text => text != null))]

/** Between two texts, so that no phrase begins in one and ends in the next. */
const SEPARATOR = ' _ '

/** The rows of a trial in the tables of the index, words folded. */
export function packIndex(trial: Trial) {
  const description = splitAtExclusion(trial.detailedDescription)
  return {
    trial_search: foldColumns(searchTexts(trial, description), text => markNegated(foldWords(text))),
    trial_details_search: foldColumns(detailsTexts(trial, description), foldWords),
  }
}

const foldColumns = (
  columns: Readonly<Record<string, readonly string[]>>,
  fold: (text: string) => readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, all]) => [name, all.map(text => fold(text).join(' ')).join(SEPARATOR)]),
  )

const TABLES = ['trial_search', 'trial_details_search'] as const

/** Takes a trial out of the index. */
export function removeFromIndex(store: WritableStore, key: number): void {
  for (const table of TABLES) prepareOnce<[number]>(store, `DELETE FROM ${table} WHERE rowid = ?`).run(key)
}

/**
 * Brings the index up to date with a trial's rows, in the transaction that writes the trial; `isNew` where the index
 * has none of it.
 */
export function writeIndex(
  store: WritableStore,
  key: number,
  packed: ReturnType<typeof packIndex>,
  isNew: boolean,
): void {
  if (!isNew) removeFromIndex(store, key)
  for (const table of TABLES) insertRows(store, table, [{ rowid: key, ...packed[table] }])
}
