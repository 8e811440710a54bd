import { describeAgentDays, describeAgentDose, describeAgentName } from '@/components/dosing/describe-agents.ts'
import {
  describeCount,
  describeInfusionDay,
  describeInfusionTime,
  describeInterval,
  signedDay,
} from '@/components/dosing/describe-schedule.ts'
import type { Schedule, ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { listRead } from './list-read.ts'
import type { RowValue } from './row-value.ts'

/** How many infusions a participant gets. */
export const listInfusions = ({ trial }: TrialRecord): RowValue[] =>
  listRead('dosing.schedule.infusions', trial.dosing.schedule.infusions, describeCount)

export const listInfusionTime = ({ trial }: TrialRecord): RowValue[] =>
  listRead('dosing.schedule.infusionTime', trial.dosing.schedule.infusionTime, describeInfusionTime)

export const listInterval = ({ trial }: TrialRecord): RowValue[] =>
  listRead('dosing.schedule.interval', trial.dosing.schedule.interval, describeInterval)

/** The days of infusion, each with the part of the total that is given on it. */
export const listInfusionDays = ({ trial }: TrialRecord): RowValue[] =>
  trial.dosing.schedule.days.map((day, at) => dayValue(day, describeInfusionDay(day), `dosing.schedule.days.${at}`))

export const listTransplantDays = ({ trial }: TrialRecord): RowValue[] =>
  trial.dosing.schedule.transplantDays.map((day, at) =>
    dayValue(day, `day ${signedDay(day.day)}`, `dosing.schedule.transplantDays.${at}`),
  )

const dayValue = (day: Omit<Schedule['days'][number], 'about'>, text: string, path: string): RowValue => ({
  text,
  value: day.day,
  unit: 'day',
  basis: 'stated',
  tags: [],
  path,
  fact: `${day.day} ${day.share}`,
})

/** The drugs of a role in the order of the text, part by part, with their days, routes and alternatives. */
export const listAgents = ({ trial }: TrialRecord, role: ScheduledAgent['role']): RowValue[] =>
  trial.dosing.agents.flatMap((agent, at) => (agent.role === role ? [agentValue(agent, `dosing.agents.${at}`)] : []))

function agentValue(agent: ScheduledAgent, path: string): RowValue {
  const dose = describeAgentDose(agent)
  const name = describeAgentName(agent)
  const given = [agent.alternativeTo ? `or ${name}` : name, dose].filter(Boolean).join(' ')
  return {
    ...(agent.part && { name: agent.part }),
    text: given,
    ...(agent.dose && { value: agent.dose.amount, unit: agent.dose.unit }),
    basis: 'stated',
    tags: [describeAgentDays(agent), agent.route, agent.condition].filter(tag => tag !== undefined),
    path,
    fact: JSON.stringify([agent.agent, agent.dose, agent.days, agent.route]),
  }
}
