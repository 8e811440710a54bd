import { ListedLevel } from '@/lib/search/trial-list.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type * as Rows from './generated/client.ts'

/** What lists show of a trial. `rowsVersion` is of the readers, words and rows that it was made by. */
export function trialToRow(
  { trial, documents }: Pick<TrialRecord, 'trial' | 'documents'>,
  targets: readonly string[],
  rowsVersion: number,
): Omit<Rows.Trial, 'key'> {
  return {
    trialId: trial.trialId,
    nctId: trial.nctId,
    orgStudyId: trial.orgStudyId,
    secondaryIds: JSON.stringify(trial.secondaryIds.map(({ id, type }) => ({ id, type }))),
    briefTitle: trial.briefTitle,
    officialTitle: trial.officialTitle,
    acronym: trial.acronym,
    overallStatus: trial.overallStatus,
    startDate: trial.startDate?.date ?? null,
    startDateType: trial.startDate?.type ?? null,
    primaryCompletionDate: trial.primaryCompletionDate?.date ?? null,
    primaryCompletionDateType: trial.primaryCompletionDate?.type ?? null,
    completionDate: trial.completionDate?.date ?? null,
    completionDateType: trial.completionDate?.type ?? null,
    lastUpdatePostDate: trial.lastUpdatePostDate?.date ?? null,
    lastUpdatePostDateType: trial.lastUpdatePostDate?.type ?? null,
    hasResults: trial.hasResults,
    studyType: trial.studyType,
    phases: trial.phases.join(' '),
    enrollmentCount: trial.enrollment && BigInt(trial.enrollment.count),
    enrollmentType: trial.enrollment?.type ?? null,
    sex: trial.sex,
    minimumAge: trial.minimumAge,
    maximumAge: trial.maximumAge,
    stdAges: trial.stdAges.join(' '),
    leadSponsor: trial.leadSponsor?.name ?? null,
    leadSponsorClass: trial.leadSponsor?.class ?? null,
    conditions: JSON.stringify(trial.conditions),
    interventions: JSON.stringify(trial.interventions.map(({ type, name }) => ({ type, name }))),
    countries: JSON.stringify(trial.countries),
    registries: JSON.stringify(documents.map(({ registry }) => registry)),
    targets: JSON.stringify(targets),
    doseLevels: levelsOf(trial),
    rowsVersion,
  }
}

/** The row of a trial that no text tells: it keeps the number and the place, and says nothing. */
export const untoldRow = (trialId: string, rowsVersion: number): Omit<Rows.Trial, 'key'> => ({
  trialId,
  nctId: null,
  orgStudyId: null,
  secondaryIds: '[]',
  briefTitle: null,
  officialTitle: null,
  acronym: null,
  overallStatus: null,
  startDate: null,
  startDateType: null,
  primaryCompletionDate: null,
  primaryCompletionDateType: null,
  completionDate: null,
  completionDateType: null,
  lastUpdatePostDate: null,
  lastUpdatePostDateType: null,
  hasResults: null,
  studyType: null,
  phases: '',
  enrollmentCount: null,
  enrollmentType: null,
  sex: null,
  minimumAge: null,
  maximumAge: null,
  stdAges: '',
  leadSponsor: null,
  leadSponsorClass: null,
  conditions: '[]',
  interventions: '[]',
  countries: '[]',
  registries: '[]',
  targets: '[]',
  doseLevels: null,
  rowsVersion,
})

/** Listed without their places, which lead to the trial's page. */
const levelsOf = ({ dosing }: TrialRecord['trial']): string | null =>
  dosing.doseLevels.length > 0 ? JSON.stringify(ListedLevel.array().parse(dosing.doseLevels)) : null

/** By the first phase, then by how far the trial goes on from there: 1, 1/2, 2. */
export function phaseOrder(phases: readonly Phase[]): number | null {
  const places = phases.map(phase => Phase.options.indexOf(phase)).toSorted((a, b) => a - b)
  const [first] = places
  return first === undefined ? null : first * Phase.options.length + (places.at(-1) ?? first)
}

/** In the order of recruitment. */
export const statusOrder = (status: OverallStatus | null): number | null =>
  status && OverallStatus.options.indexOf(status)
