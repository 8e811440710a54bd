import { readDosing } from '@/lib/dosing/read-dosing.ts'
import type { Dosing } from '@/lib/trial/dosing.ts'
import type { Study } from '@/tests/accuracy/truth-of-study.ts'
import { compare, type Measure, noMeasure } from './measure-cell-doses.ts'
import { recordOfStudy } from './record-of-study.ts'
import type { UnseenAgent, UnseenText } from './unseen-texts-shape.ts'

/** What the labels hold, in the order of the figures that matter most. The last six are judged where a text has them. */
export type UnseenMeasures = {
  levels: Measure
  infusions: Measure
  statedAs: Measure
  /** Amount and unit alone, whatever is counted. */
  amounts: Measure
  conditional: Measure
  starting: Measure
  participants: Measure
  cumulative: Measure
  agents: Measure
}

/** Reads the texts and sets what was found beside what they state. A wrong value is also a missed one. */
export function measureUnseenTexts(texts: readonly UnseenText[]): UnseenMeasures {
  const measures: UnseenMeasures = {
    levels: noMeasure(),
    infusions: noMeasure(),
    statedAs: noMeasure(),
    amounts: noMeasure(),
    conditional: noMeasure(),
    starting: noMeasure(),
    participants: noMeasure(),
    cumulative: noMeasure(),
    agents: noMeasure(),
  }
  for (const text of texts) measureText(measures, text, readDosing(recordOfStudy(studyOf(text)).record))
  return measures
}

function measureText(into: UnseenMeasures, { key, facts }: UnseenText, dosing: Dosing): void {
  const open = new Set(facts.eitherWay)
  const arguable = (amount: number) => facts.arguable?.includes(amount) ?? false
  const levels = dosing.doseLevels.filter(({ amount }) => !arguable(amount.value))
  const told = facts.levels.filter(([amount]) => !arguable(amount))
  const cells = (name: string | null | undefined) => (open.has('countedCells') ? '' : ` ${name ?? 'not said'}`)
  compare(
    into.levels,
    key,
    levels.map(({ amount, unit, countedCells }) => `${amount.value} ${unit.value}${cells(countedCells?.value)}`),
    told.map(([amount, unit, counted]) => `${amount} ${unit}${cells(counted)}`),
  )
  compare(
    into.amounts,
    key,
    levels.map(({ amount, unit }) => `${amount.value} ${unit.value}`),
    told.map(([amount, unit]) => `${amount} ${unit}`),
  )
  if (!open.has('infusions'))
    compare(into.infusions, key, given(dosing.schedule.infusions?.value), given(facts.infusions))
  if (!open.has('statedAs'))
    compare(
      into.statedAs,
      key,
      [...new Set(dosing.doseLevels.flatMap(level => given(level.statedAs?.value)))],
      given(facts.statedAs),
    )
  measureParts(into, key, facts, dosing)
}

function measureParts(into: UnseenMeasures, key: string, facts: UnseenText['facts'], dosing: Dosing): void {
  const { doseLevels, cumulative } = dosing
  const amounts = (wanted: (level: Dosing['doseLevels'][number]) => boolean) =>
    doseLevels.filter(wanted).map(({ amount }) => `${amount.value}`)
  if (facts.conditional)
    compare(
      into.conditional,
      key,
      amounts(level => level.conditional),
      facts.conditional.map(String),
    )
  if (facts.starting !== undefined)
    compare(
      into.starting,
      key,
      amounts(level => level.role === 'starting'),
      given(facts.starting),
    )
  if (facts.participants)
    compare(
      into.participants,
      key,
      doseLevels.flatMap(({ amount, participants }) =>
        participants ? [`${amount.value}: ${participants.value}`] : [],
      ),
      facts.participants.map(([amount, count]) => `${amount}: ${count}`),
    )
  if (facts.cumulative !== undefined)
    compare(
      into.cumulative,
      key,
      Array.isArray(cumulative) ? cumulative.map(({ amount }) => `${amount}`) : [],
      (facts.cumulative ?? []).map(String),
    )
  if (facts.agents) compare(into.agents, key, dosing.agents.map(nameAgent), facts.agents.map(nameAgent))
}

const given = (value: number | string | null | undefined): string[] => (value ? [`${value}`] : [])

/** Names under which the reader shows a drug that a text calls otherwise. */
const SHOWN_AS: Record<string, string> = { aldesleukin: 'IL-2' }

function nameAgent({ agent, role, dose, days }: UnseenAgent | Dosing['agents'][number]): string {
  const amount = Array.isArray(dose) ? dose.join(' ') : dose ? `${dose.amount} ${dose.unit}` : 'no dose'
  const list = Array.isArray(days)
    ? days
    : days
      ? Array.from({ length: days.to - days.from + 1 }, (_, at) => days.from + at)
      : []
  return `${SHOWN_AS[agent] ?? agent} | ${role} | ${amount} | ${list.join(',')}`
}

/** The text as a registry's study that has no more than its words. */
export const studyOf = ({ title, summary, description, arms, interventions, eligibility }: UnseenText): Study => ({
  nct: 'NCT00000001',
  title,
  summary: summary ?? '',
  description: description ?? null,
  arms: (arms ?? []).map(([label, words]) => ({ label, ...(words && { description: words }) })),
  interventions: (interventions ?? []).map(([name, words]) => ({
    type: 'BIOLOGICAL',
    name,
    ...(words && { description: words }),
  })),
  eligibility: eligibility ?? '',
  status: 'RECRUITING',
  phases: ['PHASE1'],
  study_type: 'INTERVENTIONAL',
  enrollment: null,
  enrollment_type: null,
  conditions: [],
  sponsor: { name: '', class: 'OTHER' },
  collaborators: [],
  min_age: null,
  max_age: null,
  sex: null,
  healthy: null,
  start: null,
  completion: null,
  last_update: null,
  design: null,
  locations: [],
  primary_outcomes: [],
  secondary_outcomes: [],
  ids: [],
  has_results: false,
})
