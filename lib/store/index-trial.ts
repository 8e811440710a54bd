import { interventionName } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableStore } from './open-store.ts'

/** What the full-text index holds of a trial, by its columns. */
export function searchTexts(trial: Trial) {
  const interventions = [
    ...trial.interventions.map(({ name }) => name),
    ...trial.armGroups.flatMap(({ label, interventionNames }) => [label, ...interventionNames.map(interventionName)]),
  ]
  const identifiers = [trial.trialId, trial.nctId, trial.orgStudyId, ...trial.secondaryIds.map(({ id }) => id)]
  return {
    title: lines([trial.briefTitle, trial.officialTitle]),
    conditions: lines(trial.conditions),
    interventions: lines(interventions),
    sponsor: lines([trial.leadSponsor?.name, ...trial.collaborators.map(({ name }) => name)]),
    identifiers: lines(identifiers),
    summary: lines([trial.briefSummary]),
  }
}

const lines = (texts: readonly (string | null | undefined)[]): string =>
  [...new Set(texts.filter(text => text))].join('\n')

/** Brings the index up to date with the trial. Belongs into the transaction that writes the trial. */
export function indexTrial(store: WritableStore, key: number, trial: Trial): void {
  store.prepare('DELETE FROM trial_search WHERE rowid = ?').run(key)
  insertRows(store, 'trial_search', [{ rowid: key, ...searchTexts(trial) }])
}
