import type { Schedule, ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { agentRoleWords, describeAgent, describeAgentDays } from './describe-agents.ts'
import { NOT_STATED, withBasis } from './describe-dosing.ts'
import {
  describeCount,
  describeInfusionDay,
  describeInfusionDays,
  describeInterval,
  describeShare,
  NUMBER_NOT_STATED,
  signedDay,
} from './describe-schedule.ts'
import { groupAgents, listDays, nameAgents, type PlacedAgent } from './group-agents.ts'

export type CalendarMark = {
  /** The same day twice, or the first and the last of a time without a break. */
  from: number
  to: number
  isAbout: boolean
  /** What stands under the mark: "⅔", "≈ ⅓"; often nothing. */
  label: string
  /** All of the mark in words. */
  name: string
  /** The path into the trial under which its words are. */
  path: string
}

export type CalendarKind = 'cells' | 'transplant' | ScheduledAgent['role']

export type CalendarRow = {
  kind: CalendarKind
  title: string
  /** What is given, each leading to its words; `before` joins it to the one before. */
  given: { before: string; name: string; path?: string }[]
  remarks: string[]
  /** Only days that a text states. */
  marks: CalendarMark[]
  /** In place of marks, where no day is stated. */
  instead?: string
}

/** What a trial gives, and when: a row for each thing, cells first. */
export function buildCalendar({ trial }: TrialRecord): CalendarRow[] {
  const { schedule, agents } = trial.dosing
  const groups = groupAgents(agents)
  const inOrder = ROLES.flatMap(role => groups.filter(([{ agent }]) => agent.role === role))
  return [
    buildCellsRow(trial.trialId, schedule),
    ...(schedule.transplantDays.length > 0 ? [buildTransplantRow(trial.trialId, schedule)] : []),
    ...inOrder.map(group => buildAgentsRow(trial.trialId, group)),
  ]
}

const ROLES: ScheduledAgent['role'][] = ['conditioning', 'lymphodepletion', 'gvhdProphylaxis', 'cytokine', 'other']

function buildCellsRow(trialId: string, { infusions, interval, days, route }: Schedule): CalendarRow {
  const count = infusions && {
    name: withBasis(describeCount(infusions.value), infusions),
    path: 'dosing.schedule.infusions',
  }
  const often = interval && {
    name: withBasis(describeInterval(interval.value), interval),
    path: 'dosing.schedule.interval',
  }
  const isKnown = count || often || days.length > 0
  const given = [count ?? (isKnown ? { name: NUMBER_NOT_STATED } : null), often]
    .filter(one => one !== null)
    .map((one, at) => ({ before: at > 0 ? ', ' : '', ...one }))
  const missing = infusions ? infusions.value - days.length : 0
  return {
    kind: 'cells',
    title: 'cells',
    given,
    remarks: [
      days.length > 0 && describeInfusionDays(days),
      days.length > 0 && missing > 0 && `${missing} more, days not stated`,
      route && withBasis(route.value, route),
    ].filter(remark => typeof remark === 'string'),
    marks: days.map((day, at) => ({
      from: day.day,
      to: day.day,
      isAbout: day.about,
      label: [day.about && '≈', day.share !== undefined && describeShare(day.share)].filter(Boolean).join(' '),
      name: `${trialId}, infusion of cells: ${describeInfusionDay(day)}`,
      path: `dosing.schedule.days.${at}`,
    })),
    ...(days.length === 0 && { instead: isKnown ? (often ? 'first day not stated' : 'days not stated') : NOT_STATED }),
  }
}

function buildTransplantRow(trialId: string, { transplantDays }: Schedule): CalendarRow {
  return {
    kind: 'transplant',
    title: 'transplant',
    given: [],
    remarks: [describeAgentDays({ days: transplantDays.map(({ day }) => day) })],
    marks: transplantDays.map(({ day }, at) => ({
      from: day,
      to: day,
      isAbout: false,
      label: '',
      name: `${trialId}, transplant of stem cells: day ${signedDay(day)}`,
      path: `dosing.schedule.transplantDays.${at}`,
    })),
  }
}

function buildAgentsRow(trialId: string, group: readonly [PlacedAgent, ...PlacedAgent[]]): CalendarRow {
  const [{ agent, path }] = group
  const title = [agentRoleWords(agent.role), agent.part].filter(Boolean).join(', ')
  const isOneRoute = group.every(other => other.agent.route === agent.route)
  const hasDays = listDays(agent.days).length > 0
  const name = `${trialId}, ${title}: ${group.map(other => describeAgent(other.agent)).join('; ')}`
  return {
    kind: agent.role,
    title,
    given: nameAgents(group),
    remarks: [hasDays && describeAgentDays(agent), isOneRoute && agent.route, agent.condition].filter(
      remark => typeof remark === 'string',
    ),
    marks: listRuns(listDays(agent.days)).map(run => ({ ...run, isAbout: false, label: '', name, path })),
    ...(!hasDays && { instead: describeAgentDays(agent) }),
  }
}

/** Days that follow each other without a break, together. */
function listRuns(days: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && day <= last.to + 1) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
