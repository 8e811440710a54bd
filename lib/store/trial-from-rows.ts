import { z } from 'zod'
import type { Criterion as CriterionNode } from '@/lib/trial/criterion.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type * as Row from './generated/client.ts'

/** A trial's row with those of its lists, each in the order of its positions. */
export type TrialRows = Omit<Row.Trial, 'dosingVersion'> & {
  identifiers: Row.Identifier[]
  sponsors: Row.Sponsor[]
  conditions: Row.Condition[]
  armGroups: Row.ArmGroup[]
  interventions: Row.Intervention[]
  outcomes: Row.Outcome[]
  criteria: Row.Criterion[]
  locations: Row.Location[]
  countries: Row.Country[]
  contacts: Row.Contact[]
  relatedTrials: Row.RelatedTrial[]
}

const Texts = z.array(z.string())

/** The trial that `trialToScalars` and `trialToListRows` wrote. The schema checks that it is one. */
export function trialFromRows(row: TrialRows): Trial {
  const { key: _key, phaseOrder: _phaseOrder, statusOrder: _statusOrder, ...scalars } = row
  return Trial.parse({
    ...scalars,
    secondaryIds: row.identifiers.map(({ value, type }) => ({ id: value, type })),
    startDate: dateOf(row.startDate, row.startDateType),
    primaryCompletionDate: dateOf(row.primaryCompletionDate, row.primaryCompletionDateType),
    completionDate: dateOf(row.completionDate, row.completionDateType),
    lastUpdatePostDate: dateOf(row.lastUpdatePostDate, row.lastUpdatePostDateType),
    leadSponsor: row.sponsors.find(({ role }) => role === 'lead') ?? null,
    collaborators: row.sponsors.filter(({ role }) => role === 'collaborator'),
    responsibleParty: row.responsiblePartyType === null ? null : { type: row.responsiblePartyType },
    conditions: row.conditions.map(({ name }) => name),
    phases: words(row.phases),
    whoMasked: words(row.whoMasked),
    enrollment: enrollmentOf(row.enrollmentCount, row.enrollmentType),
    armGroups: row.armGroups.map(armGroup => ({ ...armGroup, interventionNames: texts(armGroup.interventionNames) })),
    interventions: row.interventions.map(one => ({ ...one, armGroupLabels: texts(one.armGroupLabels) })),
    primaryOutcomes: row.outcomes.filter(({ kind }) => kind === 'primary'),
    secondaryOutcomes: row.outcomes.filter(({ kind }) => kind === 'secondary'),
    criteria: {
      inclusion: criteriaFromRows(row.criteria, 'inclusion'),
      exclusion: criteriaFromRows(row.criteria, 'exclusion'),
      other: criteriaFromRows(row.criteria, 'other'),
    },
    stdAges: words(row.stdAges),
    locationCount: row.locationCount === null ? null : Number(row.locationCount),
    countries: row.countries.map(({ name }) => name),
    centralContacts: row.contacts.filter(({ kind }) => kind === 'central'),
    facilityContacts: row.contacts.filter(({ kind }) => kind === 'facility'),
    relatedTrials: row.relatedTrials.map(({ relatedTrialId, phases, ...related }) => ({
      ...related,
      trialId: relatedTrialId,
      phases: words(phases),
    })),
  })
}

/** A list of vocabulary words, as a column holds it. */
export const words = (joined: string): string[] => (joined ? joined.split(' ') : [])

const texts = (json: string): string[] => Texts.parse(JSON.parse(json))

/** A date with its type, as two columns hold them. */
export const dateOf = (date: string | null, type: string | null) => (date === null ? null : { date, type })

/** An enrollment, as two columns hold it: a count may be beyond 32 bits. */
export const enrollmentOf = (count: bigint | null, type: string | null) =>
  count === null ? null : { count: Number(count), type }

function criteriaFromRows(rows: readonly Row.Criterion[], section: string): CriterionNode[] {
  const roots: CriterionNode[] = []
  const byPosition = new Map<number, CriterionNode>()
  for (const { position, parent, marker, text } of rows.filter(row => row.section === section)) {
    const node: CriterionNode = { marker, text, children: [] }
    byPosition.set(position, node)
    const siblings = parent === null ? roots : byPosition.get(parent)?.children
    if (!siblings) throw new Error(`Criterion ${position} stands below ${parent}, which is not stored before it`)
    siblings.push(node)
  }
  return roots
}
