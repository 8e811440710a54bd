import type { Criterion as CriterionNode } from '@/lib/trial/criterion.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type * as Row from './generated/client.ts'

/** What a row says beside the key of its trial. */
type Own<R> = Omit<R, 'trialKey'>

/** The rows of a trial's lists, by the tables they belong to. */
export type ListRows = {
  identifiers: Own<Row.Identifier>[]
  sponsors: Own<Row.Sponsor>[]
  conditions: Own<Row.Condition>[]
  arm_groups: Own<Row.ArmGroup>[]
  interventions: Own<Row.Intervention>[]
  outcomes: Own<Row.Outcome>[]
  criteria: Own<Row.Criterion>[]
  locations: Own<Row.Location>[]
  countries: Own<Row.Country>[]
  contacts: Own<Row.Contact>[]
  related_trials: Own<Row.RelatedTrial>[]
}

export type TrialScalars = Omit<Row.Trial, 'key' | 'dosingVersion'>

/** A trial's own row. */
export function trialToScalars(trial: Trial): TrialScalars {
  return {
    trialId: trial.trialId,
    nctId: trial.nctId,
    orgStudyId: trial.orgStudyId,
    briefTitle: trial.briefTitle,
    officialTitle: trial.officialTitle,
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
    responsiblePartyType: trial.responsibleParty?.type ?? null,
    briefSummary: trial.briefSummary,
    detailedDescription: trial.detailedDescription,
    studyType: trial.studyType,
    phases: trial.phases.join(' '),
    allocation: trial.allocation,
    interventionModel: trial.interventionModel,
    interventionModelDescription: trial.interventionModelDescription,
    primaryPurpose: trial.primaryPurpose,
    masking: trial.masking,
    whoMasked: trial.whoMasked.join(' '),
    observationalModel: trial.observationalModel,
    timePerspective: trial.timePerspective,
    enrollmentCount: trial.enrollment && BigInt(trial.enrollment.count),
    enrollmentType: trial.enrollment?.type ?? null,
    eligibilityCriteria: trial.eligibilityCriteria,
    healthyVolunteers: trial.healthyVolunteers,
    sex: trial.sex,
    minimumAge: trial.minimumAge,
    maximumAge: trial.maximumAge,
    stdAges: trial.stdAges.join(' '),
    locationCount: trial.locationCount === null ? null : BigInt(trial.locationCount),
    phaseOrder: phaseOrder(trial.phases),
    statusOrder: trial.overallStatus && OverallStatus.options.indexOf(trial.overallStatus),
  }
}

/** By the first phase, then by how far the trial goes on from there: 1, 1/2, 2. */
function phaseOrder(phases: readonly Phase[]): number | null {
  const places = phases.map(phase => Phase.options.indexOf(phase)).toSorted((a, b) => a - b)
  const [first] = places
  return first === undefined ? null : first * Phase.options.length + (places.at(-1) ?? first)
}

/** The rows of all lists of a trial. */
export function trialToListRows(trial: Trial): ListRows {
  const sponsors = [
    ...(trial.leadSponsor ? [{ role: 'lead', ...trial.leadSponsor }] : []),
    ...trial.collaborators.map(sponsor => ({ role: 'collaborator', ...sponsor })),
  ]
  return {
    identifiers: trial.secondaryIds.map(({ id, type }, position) => ({ position, value: id, type })),
    sponsors: place(sponsors),
    conditions: trial.conditions.map((name, position) => ({ position, name })),
    arm_groups: trial.armGroups.map(({ interventionNames, ...armGroup }, position) => ({
      position,
      ...armGroup,
      interventionNames: JSON.stringify(interventionNames),
    })),
    interventions: trial.interventions.map(({ armGroupLabels, ...intervention }, position) => ({
      position,
      ...intervention,
      armGroupLabels: JSON.stringify(armGroupLabels),
    })),
    outcomes: place([
      ...trial.primaryOutcomes.map(outcome => ({ kind: 'primary', ...outcome })),
      ...trial.secondaryOutcomes.map(outcome => ({ kind: 'secondary', ...outcome })),
    ]),
    criteria: criteriaToRows(trial.criteria),
    locations: place(trial.locations),
    countries: trial.countries.map((name, position) => ({ position, name })),
    contacts: place([
      ...trial.centralContacts.map(contact => ({ kind: 'central', ...contact })),
      ...trial.facilityContacts.map(contact => ({ kind: 'facility', ...contact })),
    ]),
    related_trials: trial.relatedTrials.map(({ trialId, phases, ...related }, position) => ({
      position,
      relatedTrialId: trialId,
      ...related,
      phases: phases.join(' '),
    })),
  }
}

const place = <T>(items: readonly T[]): (T & { position: number })[] =>
  items.map((item, position) => ({ position, ...item }))

function criteriaToRows(criteria: Trial['criteria']): ListRows['criteria'] {
  const rows: ListRows['criteria'] = []
  // A stack of its own: lists may be nested deeper than calls.
  for (const section of ['inclusion', 'exclusion', 'other'] as const) {
    const open: { node: CriterionNode; parent: number | null }[] = []
    const push = (nodes: readonly CriterionNode[], parent: number | null) => {
      for (const node of nodes.toReversed()) open.push({ node, parent })
    }
    push(criteria[section], null)
    for (let next = open.pop(); next; next = open.pop()) {
      const position = rows.length
      rows.push({ position, section, parent: next.parent, marker: next.node.marker, text: next.node.text })
      push(next.node.children, position)
    }
  }
  return rows
}
