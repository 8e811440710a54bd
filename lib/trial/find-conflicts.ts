import { type Age, ageInYears } from './age.ts'
import { datesAgree, type PartialDate } from './date.ts'
import type { DocumentReading } from './document-reading.ts'
import { valueAt } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { Phase } from './phase.ts'
import type { RegistryName } from './registry.ts'

type Told = { registry: RegistryName; value: unknown }
type Agree = (a: Told, b: Told) => boolean

const same: Agree = (a, b) => a.value === b.value
const sameText: Agree = (a, b) => foldText(a.value as string) === foldText(b.value as string)
const sameDate: Agree = (a, b) => datesAgree(a.value as PartialDate, b.value as PartialDate)
/** The mirrors give ages in whole years where the record has months or weeks. */
const sameAge: Agree = (a, b) => Math.floor(ageInYears(a.value as Age)) === Math.floor(ageInYears(b.value as Age))
const sameSet: Agree = (a, b) => {
  const folded = [a, b].map(({ value }) => (value as string[]).map(foldText).toSorted().join('\n'))
  return folded[0] === folded[1]
}
/** MedPath shows only the first phase of two. */
const samePhases: Agree = (a, b) => {
  const [first, other] = [a.value as Phase[], b.value as Phase[]]
  if (a.registry === 'MedPath' || b.registry === 'MedPath') return first[0] === other[0]
  return sameSet(a, b)
}

/**
 * The fields that mean the same in every registry that carries them, each with what counts as the same. Fields that a
 * layout is known to mangle are compared as far as it leaves them whole, or are not here: conditions, which MedDataX
 * joins, and the last update, which tells the age of a mirror's copy.
 */
const COMPARED: Record<string, Agree> = {
  orgStudyId: sameText,
  briefTitle: sameText,
  overallStatus: same,
  'startDate.date': sameDate,
  'primaryCompletionDate.date': sameDate,
  'completionDate.date': sameDate,
  'leadSponsor.name': sameText,
  studyType: same,
  phases: samePhases,
  allocation: same,
  interventionModel: same,
  primaryPurpose: same,
  masking: same,
  observationalModel: same,
  timePerspective: same,
  'enrollment.count': same,
  'enrollment.type': same,
  healthyVolunteers: same,
  sex: same,
  minimumAge: sameAge,
  maximumAge: sameAge,
  countries: sameSet,
}

/** The fields that registries can tell differently (docs/which-value-leads.md has what counts as the same). */
export const FIELDS_COMPARED: readonly string[] = Object.keys(COMPARED)

/**
 * The fields that the readings tell differently, each with all that is told, in the order of the readings. A registry
 * that says nothing of a field contradicts nobody. Of three, two that a vague one agrees with may still differ.
 */
export function findConflicts(readings: readonly DocumentReading[]): { field: string; values: Told[] }[] {
  if (readings.length < 2) return []
  return Object.entries(COMPARED).flatMap(([field, agree]) => {
    const values = readings
      .map(({ registry, trial }) => ({ registry, value: valueAt(trial, field) }))
      .filter(({ value }) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    const differ = values.some((one, at) => values.slice(at + 1).some(other => !agree(one, other)))
    return differ ? [{ field, values }] : []
  })
}
