import type { Age } from '@/lib/trial/age.ts'

/**
 * The age limits as people say them: "18 to 70 years", "1 month to 25 years", "from 18 years", "up to 17 years".
 * Undefined where neither is known. A limit that is missing is not said to be open: it may be cut off or unreadable.
 */
export function describeAges(minimumAge: Age | null, maximumAge: Age | null): string | undefined {
  if (minimumAge && maximumAge) return `${withoutSharedUnit(minimumAge, maximumAge)} to ${spoken(maximumAge)}`
  if (minimumAge) return `from ${spoken(minimumAge)}`
  if (maximumAge) return `up to ${spoken(maximumAge)}`
  return undefined
}

const spoken = (age: Age): string => age.toLowerCase()

const unitOf = (age: Age): string | undefined => age.split(' ')[1]?.replace(/s$/, '')

const withoutSharedUnit = (age: Age, other: Age): string =>
  unitOf(age) === unitOf(other) ? (age.split(' ')[0] ?? age) : spoken(age)
