import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type * as Row from './generated/client.ts'

/** By which values each filter of the list finds the trial. */
export function filterValuesOf({ trial, documents }: TrialRecord, targets: readonly string[]) {
  const values: Record<FilterName, (string | null | undefined)[]> = {
    status: [trial.overallStatus],
    phase: trial.phases,
    condition: trial.conditions,
    sponsor: [trial.leadSponsor?.name],
    registry: documents.map(({ registry }) => registry),
    country: [...trial.countries, ...trial.locations.map(({ country }) => country)],
    age: trial.stdAges,
    sex: [trial.sex],
    studyType: [trial.studyType],
    target: [...targets],
  }
  return values
}

/** The same as rows, each value once. */
export const filterValuesToRows = (
  record: TrialRecord,
  targets: readonly string[],
): Omit<Row.FilterValue, 'trialKey'>[] => {
  const values = filterValuesOf(record, targets)
  return FILTER_NAMES.flatMap(filter =>
    [...new Set(values[filter])]
      .filter(value => typeof value === 'string' && value !== '')
      .map((value, position) => ({ filter, value: String(value), position })),
  )
}
