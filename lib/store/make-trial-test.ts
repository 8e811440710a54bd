import type { Range, Ranges } from '@/lib/search/ranges.ts'
import { FILTER_NAMES, type Filters } from '@/lib/search/trial-query.ts'
import type { FilterPage } from './filter-page.ts'
import { findTerm } from './known-terms.ts'
import { yearsToMinutes } from './pack-ages.ts'
import { firstDayOf, lastDayOf, packDate } from './pack-date.ts'
import type { SearchStore } from './search-store.ts'

/** What a trial must be like beside its words. */
export type TrialTest = {
  /** For each id of a filter's value one more than the place of its filter in `set`, where it is asked for; else 0. */
  wanted: Uint8Array
  /** The filters that are set, by their places in `FILTER_NAMES`. */
  set: readonly number[]
  isInRanges: (page: FilterPage, slot: number) => boolean
}

export function makeTrialTest(search: SearchStore, filters: Filters, ranges: Ranges): TrialTest {
  const names = FILTER_NAMES.filter(name => filters[name].length > 0)
  const wanted = new Uint8Array(names.length > 0 ? search.terms.last + 1 : 0)
  for (const [at, name] of names.entries())
    for (const value of filters[name]) {
      const id = findTerm(search.database, name, value)
      if (id !== undefined) wanted[id] = at + 1
    }
  return { wanted, set: names.map(name => FILTER_NAMES.indexOf(name)), isInRanges: rangesTest(ranges) }
}

type Holds = (page: FilterPage, slot: number) => boolean

/** A trial of which a range's value is not known is in none. */
function rangesTest({ age, start, updated, enrollment }: Ranges): Holds {
  const tests = [agesTest(age), datesTest('started', start), datesTest('updated', updated), countTest(enrollment)]
  const [only, ...more] = tests.filter(test => test !== undefined)
  if (!only) return () => true
  return more.length === 0 ? only : (page, slot) => only(page, slot) && more.every(test => test(page, slot))
}

const isOpen = ({ from, to }: Range<unknown>): boolean => from === null && to === null

/**
 * By overlap: somebody of one of the ages asked for may take part. Who is asked for as 17 may be nearly 18. A bound of
 * the trial that is not given is none; where neither is, its age groups are its bounds, and without these no age is
 * known to be taken.
 */
function agesTest(age: Range<number>): Holds | undefined {
  if (isOpen(age)) return undefined
  const from = age.from === null ? 0 : yearsToMinutes(age.from)
  const to = age.to === null ? 0xffff_ffff : yearsToMinutes(age.to + 1)
  return (page, slot) => (page.ageFrom[slot] ?? 0) < to && (page.ageTo[slot] ?? 0) > from
}

/** A month or a year is in a range that one of its days is in: no trial is left out that may belong there. */
function datesTest(column: 'started' | 'updated', range: Range<string>): Holds | undefined {
  if (isOpen(range)) return undefined
  const from = range.from === null ? 0 : firstDayOf(packDate(range.from))
  const to = range.to === null ? Number.POSITIVE_INFINITY : lastDayOf(packDate(range.to))
  return (page, slot) => {
    const date = page[column][slot] ?? 0
    return date > 0 && lastDayOf(date) >= from && firstDayOf(date) <= to
  }
}

function countTest(range: Range<number>): Holds | undefined {
  if (isOpen(range)) return undefined
  const from = (range.from ?? 0) + 1
  const to = (range.to ?? Number.POSITIVE_INFINITY) + 1
  return ({ enrollment }, slot) => (enrollment[slot] ?? 0) >= from && (enrollment[slot] ?? 0) <= to
}
