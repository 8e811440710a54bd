import type { Criterion } from '@/lib/trial/criterion.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'

export const SECTIONS = ['inclusion', 'exclusion', 'other'] as const

/** A criterion with its place in the list: `path` is that into the trial, `at` its place among its siblings. */
export type Item = {
  criterion: Criterion
  path: string
  section: (typeof SECTIONS)[number]
  siblings: readonly Criterion[]
  at: number
}

/** All criteria, each before those below it. */
export const listCriteria = ({ trial }: ComposedRecord): Item[] =>
  SECTIONS.flatMap(section => flatten(trial.criteria[section], `criteria.${section}`, section))

const flatten = (siblings: readonly Criterion[], path: string, section: Item['section']): Item[] =>
  siblings.flatMap((criterion, at) => [
    { criterion, path: `${path}.${at}`, section, siblings, at },
    ...flatten(criterion.children, `${path}.${at}.children`, section),
  ])

/** The words of a criterion, or its mark where it has none. */
export const quoteCriterion = ({ evidence }: ComposedRecord, { path }: Item): Evidence[] =>
  evidence[`${path}.text`] ?? evidence[`${path}.marker`] ?? []

/** 4 of "4.", "4\." and "(4)"; NaN of any other mark. */
export const numberOfMark = (marker: string | null | undefined): number =>
  Number(/^\(?(\d{1,2})\\?[.)]/.exec(marker ?? '')?.[1])

/** "exclusion 5", or "an inclusion criterion" where it has no number. */
export function nameCriterion({ criterion, section }: Item): string {
  const number = numberOfMark(criterion.marker)
  const named = section === 'other' ? 'criterion' : `${section} criterion`
  return number > 0 ? `${named} ${number}` : `${section === 'other' ? 'a' : 'an'} ${named}`
}
