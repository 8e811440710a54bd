import { z } from 'zod'

export const AGE_UNITS = ['Year', 'Month', 'Week', 'Day', 'Hour', 'Minute'] as const

/** An age limit as the API writes it: "18 Years", "1 Month". */
export const Age = z.string().regex(new RegExp(`^\\d+ (?:${AGE_UNITS.join('|')})s?$`))
export type Age = z.infer<typeof Age>

const YEARS_OF = { Year: 1, Month: 1 / 12, Week: 7 / 365.25, Day: 1 / 365.25, Hour: 1 / 8766, Minute: 1 / 525_960 }

/** "18 Years" in years: 18; "6 Months": 0.5. */
export function ageInYears(age: Age): number {
  const [amount, unit] = age.split(' ') as [string, string]
  return Number(amount) * YEARS_OF[unit.replace(/s$/, '') as keyof typeof YEARS_OF]
}

/** `formatAge(1, 'Month')` is "1 Month", `formatAge(18, 'Year')` is "18 Years". */
export const formatAge = (amount: number, unit: (typeof AGE_UNITS)[number]): Age =>
  `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** ClinicalTrials.gov API v2, enumeration `StandardAge`: child 0–17, adult 18–64, older adult 65 and over. */
export const StdAge = z.enum(['CHILD', 'ADULT', 'OLDER_ADULT'])
export type StdAge = z.infer<typeof StdAge>

export const STD_AGE_LABELS: Record<StdAge, string> = {
  CHILD: 'Child (0–17)',
  ADULT: 'Adult (18–64)',
  OLDER_ADULT: 'Older adult (65+)',
}

/** The age groups that the limits reach, as the API derives them. A limit that is null is no limit. */
export function stdAgesOf(minimumAge: Age | null, maximumAge: Age | null): StdAge[] {
  const from = minimumAge ? ageInYears(minimumAge) : 0
  const to = maximumAge ? ageInYears(maximumAge) : Number.POSITIVE_INFINITY
  const groups: StdAge[] = []
  if (from < 18) groups.push('CHILD')
  if (from < 65 && to >= 18) groups.push('ADULT')
  if (to >= 65) groups.push('OLDER_ADULT')
  return groups
}

export const Sex = z.enum(['ALL', 'FEMALE', 'MALE'])
export type Sex = z.infer<typeof Sex>

export const SEX_LABELS: Record<Sex, string> = { ALL: 'All', FEMALE: 'Female', MALE: 'Male' }
