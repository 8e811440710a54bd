import { z } from 'zod'
import { ListedLevel } from '@/lib/search/trial-list.ts'
import { ActualOrEstimated, PartialDate } from '@/lib/trial/date.ts'
import { type DoseLevel, NO_DOSING } from '@/lib/trial/dosing.ts'
import { SecondaryId } from '@/lib/trial/identifier.ts'
import { Intervention } from '@/lib/trial/intervention.ts'
import { SponsorClass } from '@/lib/trial/sponsor.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** A text that is JSON of this shape. */
const jsonOf = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(shape)

/** Words with a blank between. */
const wordsOf = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((words): unknown => words.split(' ').filter(Boolean))
    .pipe(shape)

const { shape } = Trial
const type = ActualOrEstimated.nullable()

/** As SQLite gives the columns, or as they are given to it. */
const Columns = z.object({
  nctId: shape.nctId,
  orgStudyId: shape.orgStudyId,
  secondaryIds: jsonOf(z.array(SecondaryId.pick({ id: true, type: true }))),
  briefTitle: shape.briefTitle,
  officialTitle: shape.officialTitle,
  acronym: shape.acronym,
  overallStatus: shape.overallStatus,
  startDate: PartialDate.nullable(),
  startDateType: type,
  primaryCompletionDate: PartialDate.nullable(),
  primaryCompletionDateType: type,
  completionDate: PartialDate.nullable(),
  completionDateType: type,
  lastUpdatePostDate: PartialDate.nullable(),
  lastUpdatePostDateType: type,
  hasResults: z.union([z.boolean(), z.int().transform(Boolean)]).nullable(),
  studyType: shape.studyType,
  phases: wordsOf(shape.phases),
  enrollmentCount: z.union([z.number(), z.bigint().transform(Number)]).nullable(),
  enrollmentType: type,
  sex: shape.sex,
  minimumAge: shape.minimumAge,
  maximumAge: shape.maximumAge,
  stdAges: wordsOf(shape.stdAges),
  leadSponsor: z.string().nullable(),
  leadSponsorClass: SponsorClass.nullable(),
  conditions: jsonOf(shape.conditions),
  interventions: jsonOf(z.array(Intervention.pick({ type: true, name: true }))),
  countries: jsonOf(shape.countries),
  doseLevels: jsonOf(z.array(ListedLevel)).nullable(),
})

/**
 * What a trial's row tells of it, in the terms of the trial: the inverse of `trialToRow`. What a row does not have is as
 * `rest` tells it, but for parts of interventions, numbers and dose levels, which are left out. Target antigens are in no
 * field of a trial. Undefined where the row is of another form than today's.
 */
export function rowToTrial(row: unknown, rest: TrialRecord['trial']): TrialRecord['trial'] | undefined {
  const { data: columns } = Columns.safeParse(row)
  if (!columns) return undefined
  const { interventions, secondaryIds, doseLevels, enrollmentCount, leadSponsor: sponsor } = columns
  return {
    ...rest,
    nctId: columns.nctId,
    orgStudyId: columns.orgStudyId,
    secondaryIds: secondaryIds.map(id => ({ ...id, domain: null, link: null })),
    briefTitle: columns.briefTitle,
    officialTitle: columns.officialTitle,
    acronym: columns.acronym,
    overallStatus: columns.overallStatus,
    startDate: dateOf(columns.startDate, columns.startDateType),
    primaryCompletionDate: dateOf(columns.primaryCompletionDate, columns.primaryCompletionDateType),
    completionDate: dateOf(columns.completionDate, columns.completionDateType),
    lastUpdatePostDate: dateOf(columns.lastUpdatePostDate, columns.lastUpdatePostDateType),
    hasResults: columns.hasResults,
    studyType: columns.studyType,
    phases: columns.phases,
    enrollment: enrollmentCount === null ? null : { count: enrollmentCount, type: columns.enrollmentType },
    sex: columns.sex,
    minimumAge: columns.minimumAge,
    maximumAge: columns.maximumAge,
    stdAges: columns.stdAges,
    leadSponsor: sponsor === null ? null : { name: sponsor, class: columns.leadSponsorClass },
    conditions: columns.conditions,
    interventions: interventions.map(one => ({ ...one, description: null, armGroupLabels: [], otherNames: [] })),
    countries: columns.countries,
    dosing: { ...NO_DOSING, doseLevels: (doseLevels ?? []).map(toDoseLevel) },
  }
}

const dateOf = (date: PartialDate | null, type: ActualOrEstimated | null) => (date === null ? null : { date, type })

/** Rows have no places, and none of what is told of a level beside them. */
const toDoseLevel = ({ amount, unit, countedCells, statedAs }: ListedLevel, at: number): DoseLevel => ({
  order: at + 1,
  amount: { ...amount, evidence: [] },
  unit: { ...unit, evidence: [] },
  countedCells: countedCells && { ...countedCells, words: '', evidence: [] },
  statedAs: statedAs && { ...statedAs, evidence: [] },
  conditional: false,
  participants: null,
})
