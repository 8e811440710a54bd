import type { SecondaryId } from '@/lib/trial/identifier.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { FilterName } from './trial-query.ts'

/** A row of the list. */
export type TrialRow = Pick<
  Trial,
  | 'trialId'
  | 'orgStudyId'
  | 'briefTitle'
  | 'overallStatus'
  | 'phases'
  | 'studyType'
  | 'conditions'
  | 'enrollment'
  | 'leadSponsor'
  | 'startDate'
  | 'lastUpdatePostDate'
  | 'countries'
  | 'sex'
  | 'minimumAge'
  | 'maximumAge'
> & {
  secondaryIds: SecondaryId[]
  registries: RegistryName[]
  /** Target antigens that the title or the interventions name. */
  targets: string[]
}

/** How many trials each value of a filter would leave, under the query and all the other filters. Commonest first. */
export type Facets = Record<FilterName, { value: string; count: number }[]>

export type TrialList = { total: number; page: number; pages: number; rows: TrialRow[]; facets: Facets }

/** What is in the registry, at a glance. */
export type RegistrySummary = {
  trials: number
  documents: { registry: RegistryName; count: number }[]
  statuses: { value: string; count: number }[]
  phases: { value: string; count: number }[]
  targets: { value: string; count: number }[]
  newest: TrialRow[]
  /** UTC, ISO 8601; null before the first import. */
  importedAt: string | null
}
