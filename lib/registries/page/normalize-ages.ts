import { AGE_UNITS, type Age, ageInYears, formatAge, type Sex } from '@/lib/trial/age.ts'
import { phraseTable } from './phrase-table.ts'

// Every function gives undefined for a phrase that is not known, and never a default.

/** ClinicalTrials.gov API v2, enumeration `Sex`; "Both" is its label until 2017. */
export const normalizeSex = phraseTable<Sex>({
  ALL: ['Both', 'Male and Female', 'Female and Male'],
  FEMALE: ['Females', 'Female only'],
  MALE: ['Males', 'Male only'],
})

const volunteersOf = phraseTable<'yes' | 'no'>({
  yes: ['true', 'Accepts Healthy Volunteers'],
  no: ['false', 'No Healthy Volunteers', "Doesn't accept Healthy Volunteers"],
})

/** ClinicalTrials.gov API v2, `eligibilityModule.healthyVolunteers`: whether people without the condition may take part. */
export function normalizeHealthyVolunteers(phrase: string): boolean | undefined {
  const answer = volunteersOf(phrase)
  return answer && answer === 'yes'
}

const AMOUNT = '(\\d{1,4})'
const UNIT = `(${AGE_UNITS.join('|')})s?`
const AGE = new RegExp(`^${AMOUNT} ?${UNIT}(?: old)?$`, 'i')

/** ClinicalTrials.gov API v2, `minimumAge`/`maximumAge`: a whole number and a unit, "18 Years", "1 Month". */
export function normalizeAge(phrase: string): Age | undefined {
  const [, amount, unit] = AGE.exec(phrase.replace(/\s+/g, ' ').trim()) ?? []
  return ageOf(amount, unit)
}

/** Both limits that a phrase states. One that is missing is open. */
export type AgeRange = { minimumAge?: Age; maximumAge?: Age }

const FROM_TO = new RegExp(`^${AMOUNT}(?: ${UNIT})? ?(?:to|-|–) ?${AMOUNT} ${UNIT}(?: old| of age)?$`, 'i')
const FROM = new RegExp(
  `^(?:${AMOUNT} ?\\+ ${UNIT}(?: old)?|${AMOUNT} ${UNIT}(?: old)? (?:and older|and over|or older))$`,
  'i',
)
const UP_TO = new RegExp(`^(?:under|up to) ${AMOUNT} ${UNIT}(?: old)?$`, 'i')

/**
 * Veeva's ages: "18 to 70 years old" (one unit for both), "6 months to 18 years old", "18+ years old", and "Under 21
 * years old", which is its wording of a `maximumAge` of 21 years, the age itself included. "All ages" has no limits.
 * Undefined for anything else and for a range that runs backwards.
 */
export function parseAgeRange(phrase: string): AgeRange | undefined {
  const text = phrase.replace(/\s+/g, ' ').trim()
  if (/^all ages$/i.test(text)) return {}

  const range = FROM_TO.exec(text)
  if (range) {
    const minimumAge = ageOf(range[1], range[2] ?? range[4])
    const maximumAge = ageOf(range[3], range[4])
    return minimumAge && maximumAge && ageInYears(minimumAge) <= ageInYears(maximumAge)
      ? { minimumAge, maximumAge }
      : undefined
  }
  const from = FROM.exec(text)
  const minimumAge = from && ageOf(from[1] ?? from[3], from[2] ?? from[4])
  if (minimumAge) return { minimumAge }

  const upTo = UP_TO.exec(text)
  const maximumAge = upTo && ageOf(upTo[1], upTo[2])
  return maximumAge ? { maximumAge } : undefined
}

function ageOf(amount: string | undefined, unit: string | undefined): Age | undefined {
  const known = AGE_UNITS.find(name => name.toLowerCase() === unit?.toLowerCase())
  return amount && known ? formatAge(Number(amount), known) : undefined
}
