import {
  CRITERION_TOPIC_LABELS,
  CRITERION_TOPICS,
  type CriteriaSide,
  type CriterionTopic,
} from '@/lib/trial/criterion-topics.ts'
import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import type { ProductPart } from './list-read.ts'

/** How the cells of a row are read and drawn. */
export type RowKind =
  | 'value'
  | 'typedValue'
  | 'list'
  | 'foldedProse'
  | 'arms'
  | 'interventions'
  | 'outcomes'
  | 'sites'
  | 'contacts'
  | 'identifiers'
  | 'collaborators'
  | 'documents'
  | DoseRowKind
  | 'criteria'
  | 'openPoints'

/** Rows that are read from prose; what they lack is not stated. */
export type DoseRowKind =
  | 'product'
  | 'targets'
  | 'levels'
  | 'countedCells'
  | 'statedAs'
  | 'participants'
  | 'infusions'
  | 'cumulative'
  | 'infusionDays'
  | 'interval'
  | 'route'
  | 'infusionTime'
  | 'transplantDays'
  | 'agents'

export type RowSpec = {
  /** Tells the row from all others. */
  id: string
  /** The path into the trial that its cells show; rows of criteria and of agents share one. */
  path: string
  kind: RowKind
  label: string
  /** Of a row of the product. */
  part?: ProductPart
  /** Of a row of agents. */
  role?: ScheduledAgent['role']
  /** Of a row of criteria; those that fit no topic have a row for each side. */
  topic?: CriterionTopic
  side?: CriteriaSide
}

export type GroupSpec = {
  title: string
  /** What to know before its rows are read across. */
  note?: string
  rows: readonly RowSpec[]
}

const row = (path: string, kind: RowKind = 'value', label: string = fieldLabel(path)): RowSpec => ({
  id: path,
  path,
  kind,
  label,
})

const productRow = (part: ProductPart, label?: string): RowSpec => ({
  ...row(`dosing.product.${part}`, 'product', label),
  part,
})

const agents = (role: ScheduledAgent['role'], label: string): RowSpec => ({
  id: `dosing.agents.${role}`,
  path: 'dosing.agents',
  kind: 'agents',
  label,
  role,
})

const topicRows: readonly RowSpec[] = CRITERION_TOPICS.map(topic => ({
  id: `criteria.${topic}`,
  path: 'criteria',
  kind: 'criteria',
  label: CRITERION_TOPIC_LABELS[topic],
  topic,
}))

const restOfCriteria = (side: CriteriaSide, label: string): RowSpec => ({
  id: `criteria.${side}`,
  path: `criteria.${side}`,
  kind: 'criteria',
  label,
  side,
})

/** The rows of a comparison, in the order in which somebody who weighs dose arms against each other asks. */
export const COMPARISON: readonly GroupSpec[] = [
  {
    title: 'Product',
    rows: [
      productRow('kind', 'Kind'),
      row('dosing.product.targets', 'targets'),
      productRow('construct'),
      productRow('source'),
      productRow('donor'),
      productRow('expansion'),
    ],
  },
  {
    title: 'Dose levels',
    note: 'Doses that count different cells, or an infusion and a total, are neither summed nor ranked: each cell says what its figures count.',
    rows: [
      row('dosing.doseLevels', 'levels', 'Levels'),
      row('dosing.doseLevels.*.countedCells', 'countedCells'),
      row('dosing.doseLevels.*.statedAs', 'statedAs', 'Stated as'),
      row('dosing.doseLevels.*.participants', 'participants', 'Participants per level'),
      row('dosing.schedule.infusions', 'infusions'),
      row('dosing.cumulative', 'cumulative'),
    ],
  },
  {
    title: 'Schedule',
    rows: [
      row('dosing.schedule.days', 'infusionDays'),
      row('dosing.schedule.interval', 'interval'),
      row('dosing.schedule.route', 'route'),
      row('dosing.schedule.infusionTime', 'infusionTime'),
      row('dosing.schedule.transplantDays', 'transplantDays'),
    ],
  },
  {
    title: 'Conditioning and other drugs',
    rows: [
      agents('lymphodepletion', 'Lymphodepletion'),
      agents('conditioning', 'Conditioning'),
      agents('gvhdProphylaxis', 'GVHD prophylaxis'),
      agents('cytokine', 'Cytokines'),
      agents('other', 'Other drugs'),
    ],
  },
  {
    title: 'Design',
    rows: [
      row('overallStatus'),
      row('whyStopped'),
      row('phases'),
      row('enrollment', 'typedValue', 'Enrollment'),
      row('conditions', 'list'),
      row('keywords', 'list'),
      row('studyType'),
      row('allocation'),
      row('interventionModel'),
      row('interventionModelDescription'),
      row('primaryPurpose'),
      row('masking'),
      row('whoMasked'),
      row('observationalModel'),
      row('timePerspective'),
      row('leadSponsor.name'),
      row('leadSponsor.class'),
      row('collaborators', 'collaborators'),
      row('responsibleParty.type'),
      row('oversightHasDmc'),
      row('startDate', 'typedValue', 'Start'),
      row('primaryCompletionDate', 'typedValue', 'Primary completion'),
      row('completionDate', 'typedValue', 'Completion'),
      row('lastUpdatePostDate', 'typedValue', 'Last update'),
      row('hasResults'),
      row('officialTitle'),
      row('orgStudyId'),
      row('secondaryIds', 'identifiers'),
    ],
  },
  {
    title: 'Arms and interventions',
    rows: [row('armGroups', 'arms'), row('interventions', 'interventions')],
  },
  {
    title: 'Eligibility',
    rows: [
      row('sex'),
      row('minimumAge'),
      row('maximumAge'),
      row('stdAges'),
      row('healthyVolunteers'),
      ...topicRows,
      restOfCriteria('inclusion', 'Other inclusion criteria'),
      restOfCriteria('exclusion', 'Other exclusion criteria'),
      restOfCriteria('other', 'Other criteria, under neither heading'),
    ],
  },
  {
    title: 'Outcomes',
    rows: [row('primaryOutcomes', 'outcomes'), row('secondaryOutcomes', 'outcomes'), row('otherOutcomes', 'outcomes')],
  },
  {
    title: 'Sites and contacts',
    rows: [
      row('locationCount'),
      row('countries', 'list'),
      row('locations', 'sites'),
      row('centralContacts', 'contacts'),
      row('facilityContacts', 'contacts'),
    ],
  },
  {
    title: 'In the registry’s words',
    rows: [row('briefSummary', 'foldedProse')],
  },
  { title: 'Sources', rows: [row('documents', 'documents', 'Registry texts')] },
]

/** Where the open points stand that belong to no row that is shown. */
export const OTHER_OPEN_POINTS: GroupSpec = {
  title: 'Open points',
  rows: [row('dosing.openPoints', 'openPoints', 'Other open points')],
}
