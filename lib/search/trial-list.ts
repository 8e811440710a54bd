import { z } from 'zod'
import { DoseLevel } from '@/lib/trial/dosing.ts'
import type { SecondaryId } from '@/lib/trial/identifier.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { Span } from './find-marks.ts'
import type { Interpretation } from './interpret-query.ts'
import type { Field } from './query-node.ts'
import type { FilterName } from './trial-query.ts'

const TOLD = { value: true, basis: true } as const

/** A dose level as the list tells it: what it says and whether that is inferred, without the places. */
export const ListedLevel = z.object({
  amount: DoseLevel.shape.amount.pick(TOLD),
  unit: DoseLevel.shape.unit.pick(TOLD),
  countedCells: DoseLevel.shape.countedCells.unwrap().pick(TOLD).nullable(),
  statedAs: DoseLevel.shape.statedAs.unwrap().pick(TOLD).nullable(),
})
export type ListedLevel = z.infer<typeof ListedLevel>

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
  secondaryIds: Pick<SecondaryId, 'id' | 'type'>[]
  registries: RegistryName[]
  /** Target antigens that the title or the interventions name. */
  targets: string[]
  /** Lowest first; empty where the texts state none. */
  doseLevels: ListedLevel[]
}

/** How many trials each value of a filter would leave, under the query and all the other filters. Commonest first. */
export type Facets = Record<FilterName, { value: string; count: number }[]>

export type TrialList = {
  total: number
  page: number
  pages: number
  rows: TrialRow[]
  facets: Facets
  interpretation: Interpretation
  /** For trials whose row does not show all that they were found by, where the rest stands, by the trials' numbers. */
  hits: Record<string, Hit[]>
  /** For words that no trial has, frequent ones that look alike; the query as it would be with them. */
  suggestion: Suggestion | null
}

/** A piece of a text of a trial with words of a search in it, and where in the piece these stand. */
export type Hit = {
  place:
    | 'official title'
    | 'acronym'
    | 'keywords'
    | 'MeSH term'
    | 'other name'
    | 'intervention'
    | 'arm'
    | 'sponsor'
    | 'number'
    | 'summary'
    | 'description'
    | 'criteria'
    | 'site'
  /** By which the text is searched; null where no field names it. */
  field: Field | null
  text: string
  marks: Span[]
}

export type Suggestion = { words: { typed: string; meant: string }[]; q: string }

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
