import type { RangeName } from '@/lib/search/ranges.ts'
import type { ReadySet } from '@/lib/search/ready-sets.ts'
import type { FilterName } from '@/lib/search/trial-query.ts'
import { SEX_LABELS, STD_AGE_LABELS } from '@/lib/trial/age.ts'
import { STUDY_TYPE_LABELS } from '@/lib/trial/design.ts'
import { INTERVENTION_TYPE_LABELS } from '@/lib/trial/intervention.ts'
import { PHASE_LABELS } from '@/lib/trial/phase.ts'
import { SPONSOR_CLASS_LABELS } from '@/lib/trial/sponsor.ts'
import { STATUS_LABELS } from '@/lib/trial/status.ts'

/** The filters in the order in which the list offers them, and what each is called. */
export const FILTER_TITLES: Record<FilterName, string> = {
  status: 'Status',
  phase: 'Phase',
  set: 'Ready set',
  condition: 'Condition',
  product: 'Cell product',
  target: 'Target antigen',
  cellSource: 'Cell source',
  doses: 'Cell doses',
  conditioning: 'Conditioning agent',
  sponsor: 'Lead sponsor',
  sponsorClass: 'Kind of sponsor',
  country: 'Country',
  age: 'Age group',
  sex: 'Sex',
  studyType: 'Study type',
  interventionType: 'Kind of intervention',
  results: 'Results',
  registry: 'Registry',
  sources: 'Registries of a trial',
}

/** What the ranges of the list are called, with their unit where it is not plain. */
export const RANGE_TITLES: Record<RangeName, string> = {
  age: 'Age of patients, years',
  start: 'Start',
  updated: 'Last update',
  enrollment: 'Enrollment, participants',
}

export const FILTERS_IN_ORDER = Object.keys(FILTER_TITLES) as FilterName[]

export const READY_SET_LABELS: Record<ReadySet, string> = { NK_LEUKEMIA: 'NK-cell AML/ALL' }

const VALUE_LABELS: { [Name in FilterName]?: Record<string, string> } = {
  status: STATUS_LABELS,
  phase: PHASE_LABELS,
  age: STD_AGE_LABELS,
  sex: { ...SEX_LABELS, ALL: 'All sexes' },
  studyType: STUDY_TYPE_LABELS,
  interventionType: INTERVENTION_TYPE_LABELS,
  sponsorClass: SPONSOR_CLASS_LABELS,
  results: { POSTED: 'Posted' },
  set: READY_SET_LABELS,
  doses: { STATED: 'Dose levels stated' },
  sources: { DISAGREE: 'Registries disagree' },
}

/** A filter's value as a reader sees it: codes by their label, a registry's own words as they are. */
export const filterValueLabel = (name: FilterName, value: string): string => VALUE_LABELS[name]?.[value] ?? value
