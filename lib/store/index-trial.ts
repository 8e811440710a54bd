import { foldWords } from '@/lib/search/fold-words.ts'
import { markNegated } from '@/lib/search/mark-negated.ts'
import { interventionName } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'

/**
 * Of how words are folded and which texts are indexed: to be raised with every change of either, so that stores fill
 * their index anew (`reindexTrials`).
 */
export const INDEX_VERSION = 1

/** What the index is made of. */
export type SearchableTrial = Pick<
  Trial,
  | 'trialId'
  | 'nctId'
  | 'orgStudyId'
  | 'briefTitle'
  | 'officialTitle'
  | 'conditions'
  | 'briefSummary'
  | 'eligibilityCriteria'
  | 'countries'
> & {
  secondaryIds: Pick<Trial['secondaryIds'][number], 'id'>[]
  interventions: Pick<Trial['interventions'][number], 'name'>[]
  armGroups: Pick<Trial['armGroups'][number], 'label' | 'interventionNames'>[]
  leadSponsor: Pick<NonNullable<Trial['leadSponsor']>, 'name'> | null
  collaborators: Pick<Trial['collaborators'][number], 'name'>[]
  locations: Pick<Trial['locations'][number], 'facility' | 'city' | 'state' | 'country'>[]
}

/** The texts of a trial that are searched, by the columns of `trial_search`. */
export function searchTexts(trial: SearchableTrial) {
  const interventions = [
    ...trial.interventions.map(({ name }) => name),
    ...trial.armGroups.flatMap(({ label, interventionNames }) => [label, ...interventionNames.map(interventionName)]),
  ]
  const { trialId, nctId, orgStudyId } = trial
  return {
    title: texts([trial.briefTitle, trial.officialTitle]),
    conditions: texts(trial.conditions),
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
    summary: texts([trial.briefSummary]),
  }
}

/** The texts that are searched only where a query asks for them, by the columns of `trial_details_search`. */
export function detailsTexts({ eligibilityCriteria, locations, countries }: SearchableTrial) {
  const places = locations.flatMap(({ facility, city, state, country }) => [facility, city, state, country])
  return { eligibility: texts([eligibilityCriteria]), locations: texts([...places, ...countries]) }
}

const texts = (all: readonly (string | null | undefined)[]): string[] => [...new Set(all.filter(text => text != null))]

/** Between two texts, so that no phrase begins in one and ends in the next. */
const SEPARATOR = ' _ '

/** Brings the index up to date with the trial. Belongs into the transaction that writes the trial. */
export function indexTrial(store: WritableStore, key: number, trial: SearchableTrial): void {
  writeIndex(store, 'trial_search', key, searchTexts(trial), text => markNegated(foldWords(text)))
  writeIndex(store, 'trial_details_search', key, detailsTexts(trial), foldWords)
}

function writeIndex(
  store: WritableStore,
  table: string,
  key: number,
  columns: Readonly<Record<string, readonly string[]>>,
  fold: (text: string) => string[],
): void {
  const row = Object.entries(columns).map(([name, all]) => [
    name,
    all.map(text => fold(text).join(' ')).join(SEPARATOR),
  ])
  store.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(key)
  insertRows(store, table, [{ rowid: key, ...Object.fromEntries(row) }])
}
