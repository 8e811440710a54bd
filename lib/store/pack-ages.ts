import { type AGE_UNITS, type Age, ageInYears, StdAge } from '@/lib/trial/age.ts'

const MINUTES_A_YEAR = 525_960
const NO_END = 0xffff_ffff

/** Ages from and up to which a trial takes participants, in minutes; the second is the first age that is too old. */
export type PackedAges = { ageFrom: number; ageTo: number }

/** An age of N years, as a limit or asked for, goes on until the next birthday. */
export const yearsToMinutes = (years: number): number => Math.min(Math.round(years * MINUTES_A_YEAR), NO_END)

/** `ageFrom` and `ageTo` of a trial of whose ages nothing is known: no range overlaps it. */
const NOT_KNOWN: PackedAges = { ageFrom: NO_END, ageTo: 0 }

const LIMITS: Record<StdAge, [from: number, to: number]> = {
  CHILD: [0, 18],
  ADULT: [18, 65],
  OLDER_ADULT: [65, Number.POSITIVE_INFINITY],
}

/**
 * A limit that is missing beside one that is given is none. Where both are missing the age groups tell: a record that
 * says "no limit" has all three, and one that says nothing has none.
 */
export function packAges(minimumAge: Age | null, maximumAge: Age | null, stdAges: readonly string[]): PackedAges {
  if (minimumAge !== null || maximumAge !== null)
    return {
      ageFrom: minimumAge === null ? 0 : yearsToMinutes(ageInYears(minimumAge)),
      ageTo: maximumAge === null ? NO_END : yearsToMinutes(ageInYears(maximumAge) + unitInYears(maximumAge)),
    }
  const groups = StdAge.options.filter(group => stdAges.includes(group)).map(group => LIMITS[group])
  if (groups.length === 0) return NOT_KNOWN
  const [from, to] = [Math.min(...groups.map(([first]) => first)), Math.max(...groups.map(([, last]) => last))]
  return { ageFrom: yearsToMinutes(from), ageTo: yearsToMinutes(to) }
}

/** "To 17 Years" takes those who are not 18 yet, "to 6 Months" those who are not 7 months old yet. */
const unitInYears = (age: Age): number => ageInYears(`1 ${age.split(' ')[1] as (typeof AGE_UNITS)[number]}`)
