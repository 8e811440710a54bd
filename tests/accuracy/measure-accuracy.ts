import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import { interventionName } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { PracticePage, Truth } from './practice-pages.ts'

/** How one field came out over the pages of one layout and variant. Lists count their items. */
export type FieldScore = { right: number; missing: number; wrong: number; wrongWarned: number; examples: string[] }

/** `share` is right / all for a scalar, item F1 for a list. */
export type FieldAccuracy = FieldScore & { field: string; list: boolean; share: number }
export type LayoutAccuracy = {
  layout: string
  variant: string
  pages: number
  refused: string[]
  fields: FieldAccuracy[]
}

/** A field of the record as each layout is known to show it; undefined: the layout does not carry it, or mangles it. */
type Expected = (truth: Truth, layout: string) => unknown
type Carriers = readonly string[]
const ALL: Carriers = ['medpath', 'veeva', 'meddatax']
const VEEVA_MEDDATAX: Carriers = ['veeva', 'meddatax']

const month = (date: string | null) => date?.replace(/^(\d{4}-\d{2})$/, '$1-01') ?? null

const SCALARS: Record<string, [Carriers, Expected]> = {
  trialId: [ALL, truth => truth.nct],
  briefTitle: [ALL, truth => truth.title],
  overallStatus: [ALL, truth => truth.status],
  studyType: [ALL, truth => truth.study_type],
  phases: [
    ALL,
    (truth, layout) => (layout === 'medpath' && truth.phases.length > 1 ? undefined : truth.phases.join('/') || null),
  ],
  'enrollment.count': [ALL, truth => truth.enrollment],
  'enrollment.type': [['veeva'], truth => truth.enrollment_type ?? undefined],
  'leadSponsor.name': [ALL, truth => truth.sponsor.name],
  'leadSponsor.class': [['meddatax'], truth => truth.sponsor.class],
  sex: [ALL, truth => truth.sex ?? undefined],
  minimumAge: [VEEVA_MEDDATAX, truth => truth.min_age],
  maximumAge: [VEEVA_MEDDATAX, truth => truth.max_age],
  healthyVolunteers: [VEEVA_MEDDATAX, truth => truth.healthy ?? undefined],
  'startDate.date': [['meddatax'], truth => month(truth.start)],
  'completionDate.date': [['meddatax'], truth => month(truth.completion)],
  'lastUpdatePostDate.date': [['meddatax'], truth => truth.last_update],
  allocation: [VEEVA_MEDDATAX, truth => truth.design?.allocation ?? null],
  interventionModel: [ALL, truth => truth.design?.interventionModel ?? null],
  interventionModelDescription: [['meddatax'], truth => truth.design?.interventionModelDescription ?? null],
  primaryPurpose: [VEEVA_MEDDATAX, truth => truth.design?.primaryPurpose ?? null],
  masking: [VEEVA_MEDDATAX, truth => truth.design?.maskingInfo?.masking ?? null],
  observationalModel: [['meddatax'], truth => truth.design?.observationalModel ?? null],
  timePerspective: [['meddatax'], truth => truth.design?.timePerspective ?? null],
  hasResults: [['meddatax'], truth => truth.has_results],
  locationCount: [['medpath'], truth => truth.locations.length || null],
}

/** The record's items as the page can show them (undefined: it cannot), and the trial's, written the same way. */
type Items = [
  Carriers,
  (truth: Truth, layout: string, text: string) => string[] | undefined,
  (trial: Trial, layout: string) => string[],
]

/** MedPath pages of every third trial list no interventions, and then nothing says their types. */
const listsInterventions = (layout: string, text: string): boolean =>
  layout !== 'medpath' || /^(?:- )?Interventions\n(?:- )?[A-Z][A-Za-z ]+: /m.test(text)
/** Nor do all of them show the arms. */
const showsArms = (layout: string, text: string): boolean =>
  layout !== 'medpath' || text.includes('Arm && Interventions')
const namesOf = (layout: string, label: string): string => (layout === 'medpath' ? interventionName(label) : label)

const outcome = (item: { measure: string; timeFrame?: string | null | undefined }) =>
  `${item.measure} § ${item.timeFrame ?? ''}`

const LISTS: Record<string, Items> = {
  conditions: [
    ALL,
    (truth, layout) => (layout === 'meddatax' ? [truth.conditions.join(' ')] : truth.conditions),
    trial => trial.conditions,
  ],
  interventions: [
    ALL,
    (truth, layout, text) =>
      listsInterventions(layout, text) ? truth.interventions.map(({ type, name }) => `${type}: ${name}`) : undefined,
    trial => trial.interventions.map(({ type, name }) => `${type}: ${name}`),
  ],
  interventionDescriptions: [
    ['meddatax'],
    truth => truth.interventions.map(({ name, description }) => `${name} § ${description ?? ''}`),
    trial => trial.interventions.map(({ name, description }) => `${name} § ${description ?? ''}`),
  ],
  armGroups: [
    ALL,
    (truth, layout, text) => (showsArms(layout, text) ? truth.arms.map(arm => arm.label) : undefined),
    trial => trial.armGroups.map(arm => arm.label),
  ],
  armGroupTypes: [
    VEEVA_MEDDATAX,
    truth => truth.arms.map(arm => `${arm.label} § ${arm.type ?? ''}`),
    trial => trial.armGroups.map(arm => `${arm.label} § ${arm.type ?? ''}`),
  ],
  armGroupDescriptions: [
    ALL,
    (truth, layout, text) =>
      showsArms(layout, text) ? truth.arms.map(arm => `${arm.label} § ${arm.description ?? ''}`) : undefined,
    trial => trial.armGroups.map(arm => `${arm.label} § ${arm.description ?? ''}`),
  ],
  armGroupInterventions: [
    ALL,
    (truth, layout, text) =>
      showsArms(layout, text)
        ? truth.arms.flatMap(arm =>
            (arm.interventionNames ?? []).map(name => `${arm.label} § ${namesOf(layout, name)}`),
          )
        : undefined,
    (trial, layout) =>
      trial.armGroups.flatMap(arm => arm.interventionNames.map(name => `${arm.label} § ${namesOf(layout, name)}`)),
  ],
  collaborators: [
    ['meddatax'],
    truth => truth.collaborators.map(c => c.name),
    trial => trial.collaborators.map(c => c.name),
  ],
  whoMasked: [['meddatax'], truth => truth.design?.maskingInfo?.whoMasked ?? [], trial => trial.whoMasked],
  primaryOutcomes: [
    ['medpath'],
    truth => truth.primary_outcomes.map(outcome),
    trial => trial.primaryOutcomes.map(outcome),
  ],
  secondaryOutcomes: [
    ['medpath'],
    truth => truth.secondary_outcomes.map(outcome),
    trial => trial.secondaryOutcomes.map(outcome),
  ],
  outcomeDescriptions: [
    ['medpath'],
    truth => [...truth.primary_outcomes, ...truth.secondary_outcomes].map(o => `${o.measure} § ${o.description ?? ''}`),
    trial => [...trial.primaryOutcomes, ...trial.secondaryOutcomes].map(o => `${o.measure} § ${o.description ?? ''}`),
  ],
  locations: [
    ['medpath', 'meddatax'],
    truth => truth.locations.map(site => [site.facility, site.city, site.state, site.country].join(' § ')),
    trial => trial.locations.map(site => [site.facility, site.city, site.state, site.country].join(' § ')),
  ],
  identifiers: [
    VEEVA_MEDDATAX,
    truth => truth.ids,
    trial => [...(trial.orgStudyId ? [trial.orgStudyId] : []), ...trial.secondaryIds.map(({ id }) => id)],
  ],
}

const fold = (value: unknown): string =>
  String(value)
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Reads every page and counts, field by field, what is right, missing and wrong against the record. */
export function measureAccuracy(pages: readonly PracticePage[]): LayoutAccuracy[] {
  const kinds = [...new Set(pages.map(({ layout, variant }) => `${layout} ${variant}`))]
  return kinds.map(kind => {
    const group = pages.filter(({ layout, variant }) => `${layout} ${variant}` === kind)
    const scores = new Map<string, FieldScore>()
    const refused: string[] = []
    for (const page of group) {
      const reading = tryReading(page)
      if (typeof reading === 'string') refused.push(`${page.truth.nct}: ${reading}`)
      else scorePage(scores, page, reading)
    }
    const { layout, variant } = group[0] as PracticePage
    const fields = [...scores].map(([field, score]) => ({
      field,
      list: field in LISTS,
      share: share(field in LISTS, score),
      ...score,
    }))
    return { layout, variant, pages: group.length, refused, fields }
  })
}

function tryReading(page: PracticePage): DocumentReading | string {
  try {
    return readDocument(page.text)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const share = (list: boolean, { right, missing, wrong, wrongWarned }: FieldScore): number => {
  const bad = wrong + wrongWarned
  if (right + missing + bad === 0) return 1
  return list ? (2 * right) / (2 * right + bad + missing) : right / (right + missing + bad)
}

function scorePage(scores: Map<string, FieldScore>, page: PracticePage, reading: DocumentReading): void {
  const scoreOf = (field: string) => {
    const score = scores.get(field) ?? { right: 0, missing: 0, wrong: 0, wrongWarned: 0, examples: [] }
    scores.set(field, score)
    return score
  }
  const warnedOf = (...fields: string[]) =>
    reading.warnings.some(warning => fields.some(field => warning.field?.split('.')[0] === field.split('.')[0]))

  for (const [field, [layouts, expected]] of Object.entries(SCALARS)) {
    const truth = layouts.includes(page.layout) ? expected(page.truth, page.layout) : undefined
    if (truth === undefined) continue
    const value = valueAt(reading.trial, field)
    const told = Array.isArray(value) ? value.join('/') || null : (value ?? null)
    if (truth === null && told === null) continue
    const score = scoreOf(field)
    if (told === null) note(score, 'missing', `${page.truth.nct}: no ${fold(truth)}`)
    else if (fold(told) === fold(truth)) score.right++
    else note(score, warnedOf(field) ? 'wrongWarned' : 'wrong', `${page.truth.nct}: ${fold(told)} ≠ ${fold(truth)}`)
  }
  for (const [field, [layouts, expected, told]] of Object.entries(LISTS)) {
    const truth = layouts.includes(page.layout) ? expected(page.truth, page.layout, page.text) : undefined
    if (!truth) continue
    const warned = warnedOf(...(LIST_FIELDS[field] ?? [field]))
    scoreList(scoreOf(field), page.truth.nct, truth, told(reading.trial, page.layout), warned)
  }
}

/** The trial's own fields behind a list that is scored under another name. */
const LIST_FIELDS: Record<string, string[]> = {
  interventionDescriptions: ['interventions'],
  armGroupTypes: ['armGroups'],
  armGroupDescriptions: ['armGroups'],
  armGroupInterventions: ['armGroups'],
  outcomeDescriptions: ['primaryOutcomes', 'secondaryOutcomes'],
  identifiers: ['secondaryIds', 'orgStudyId'],
}

function scoreList(score: FieldScore, nct: string, truth: string[], told: string[], warned: boolean): void {
  const open = truth.map(fold)
  for (const item of told.map(fold)) {
    const at = open.indexOf(item)
    if (at < 0) note(score, warned ? 'wrongWarned' : 'wrong', `${nct}: + ${item}`)
    else {
      score.right++
      open.splice(at, 1)
    }
  }
  for (const item of open) note(score, 'missing', `${nct}: − ${item}`)
}

function note(score: FieldScore, kind: 'missing' | 'wrong' | 'wrongWarned', example: string): void {
  score[kind]++
  score.examples.push(`${kind} ${example}`)
}
