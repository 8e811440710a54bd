import { readySetsOf } from '@/lib/search/ready-sets.ts'
import {
  FILTER_NAMES,
  type FilterName,
  PostedResults,
  StatedDoses,
  TellingOfSources,
} from '@/lib/search/trial-query.ts'
import { type ScheduledAgent, UNNAMED_AGENT } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** By which values each filter of the list finds the trial, each value once. */
export function filterValuesOf(
  { trial, documents, conflicts }: Pick<TrialRecord, 'trial' | 'documents' | 'conflicts'>,
  targets: readonly string[],
): Record<FilterName, string[]> {
  const values: Record<FilterName, (string | null | undefined)[]> = {
    status: [trial.overallStatus],
    phase: trial.phases,
    condition: trial.conditions,
    sponsor: [trial.leadSponsor?.name],
    sponsorClass: [trial.leadSponsor?.class],
    registry: documents.map(({ registry }) => registry),
    sources: conflicts.length > 0 ? [TellingOfSources.enum.DISAGREE] : [],
    country: [...trial.countries, ...trial.locations.map(({ country }) => country)],
    age: trial.stdAges,
    sex: [trial.sex],
    studyType: [trial.studyType],
    interventionType: trial.interventions.map(({ type }) => type),
    results: trial.hasResults ? [PostedResults.enum.POSTED] : [],
    target: [...targets],
    set: readySetsOf(trial),
    doses: trial.dosing.doseLevels.length > 0 ? [StatedDoses.enum.STATED] : [],
    product: [trial.dosing.product.kind?.value],
    cellSource: [trial.dosing.product.source?.value],
    conditioning: trial.dosing.agents.filter(prepares).map(({ agent }) => agent),
  }
  const filled = FILTER_NAMES.map(name => [name, [...new Set(values[name].filter(Boolean))]])
  return Object.fromEntries(filled)
}

/** Whether an agent makes room for the cells. One that its text does not name is no value to filter by. */
const prepares = ({ agent, role }: ScheduledAgent): boolean =>
  (role === 'lymphodepletion' || role === 'conditioning') && agent !== UNNAMED_AGENT
