import type { Criteria, Criterion } from './criterion.ts'
import { topicOf } from './topic-of-criterion.ts'

/** What eligibility criteria are about, in the order in which they are laid side by side. */
export const CRITERION_TOPIC_LABELS = {
  age: 'Age in the criteria',
  disease: 'Disease and its status',
  marker: 'Marker positivity',
  performanceStatus: 'Performance status',
  lifeExpectancy: 'Life expectancy',
  organFunction: 'Organ function and blood values',
  priorTherapy: 'Prior and concomitant therapy',
  transplant: 'Transplant and GVHD',
  infections: 'Infections',
  nervousSystem: 'Central nervous system',
  cardiovascular: 'Heart, vessels and bleeding',
  otherMalignancies: 'Other malignancies',
  immuneSystem: 'Autoimmune disease and immune deficiency',
  allergy: 'Allergies',
  otherDiseases: 'Other diseases',
  mental: 'Mental state and substance use',
  pregnancy: 'Pregnancy and contraception',
  donor: 'Donor in the criteria',
  consent: 'Consent and compliance',
  otherTrials: 'Other trials',
} as const

export type CriterionTopic = keyof typeof CRITERION_TOPIC_LABELS

export const CRITERION_TOPICS = Object.keys(CRITERION_TOPIC_LABELS) as CriterionTopic[]

/** The lists of criteria. `other`: under neither heading. */
export type CriteriaSide = keyof Criteria

export const CRITERIA_SIDES: readonly CriteriaSide[] = ['inclusion', 'exclusion', 'other']

/** A criterion that is filed as a whole, with what stands below it. */
export type FiledCriterion = {
  /** 'criteria.inclusion.3' */
  path: string
  side: CriteriaSide
  topic: CriterionTopic | undefined
  criterion: Criterion
  /** The words of the headings that it was taken out of, because what stands below those is about several topics. */
  under?: string
}

/** What a criterion is about, each once in the order of the text. */
export const fileCriteria = (criteria: Criteria): FiledCriterion[] =>
  CRITERIA_SIDES.flatMap(side =>
    criteria[side].flatMap((criterion, at) => file(criterion, `criteria.${side}.${at}`, side)),
  )

/**
 * A heading goes with what stands below it, under its own topic or, where its words show none, under the one that its
 * criteria share; where these are about several topics, they are filed one by one.
 */
function file(criterion: Criterion, path: string, side: CriteriaSide): FiledCriterion[] {
  const topic = topicOf(criterion.text, side)
  const isList = criterion.children.length > 0 && isListOfCriteria(criterion.text)
  if (criterion.children.length === 0 || (topic && !isList)) return [{ path, side, topic, criterion }]
  const below = criterion.children.flatMap((child, at) => file(child, `${path}.children.${at}`, side))
  const topics = new Set(below.map(filed => filed.topic))
  if (topics.size === 1) return [{ path, side, topic: below[0]?.topic ?? topic, criterion }]
  return below.map(filed => ({ ...filed, under: [criterion.text, filed.under].filter(Boolean).join(' ') }))
}

/** "Patients must meet all of the following criteria:" names a list, whatever disease it names beside. */
const isListOfCriteria = (text: string): boolean =>
  /\b(?:inclusion|exclusion|eligib|criteri|cohort|part [a-z0-9]\b|phase)/i.test(text) && !/\bdiagnos/i.test(text)
