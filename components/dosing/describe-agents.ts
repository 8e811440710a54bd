import { type ScheduledAgent, UNNAMED_AGENT } from '@/lib/trial/dosing.ts'
import { signedDay } from './describe-schedule.ts'

const ROLE_WORDS: Record<ScheduledAgent['role'], string> = {
  lymphodepletion: 'lymphodepletion',
  conditioning: 'conditioning',
  gvhdProphylaxis: 'GVHD prophylaxis',
  cytokine: 'cytokine',
  other: 'other agent',
}

/** "lymphodepletion", "GVHD prophylaxis". */
export const agentRoleWords = (role: ScheduledAgent['role']): string => ROLE_WORDS[role]

/** "fludarabine"; "agents not named" where the text gives none. */
export const describeAgentName = ({ agent }: Pick<ScheduledAgent, 'agent'>): string =>
  agent === UNNAMED_AGENT ? 'agents not named' : agent

/** "40 mg/m²/day"; undefined where no dose is stated. */
export const describeAgentDose = ({ dose }: Pick<ScheduledAgent, 'dose'>): string | undefined =>
  dose && `${dose.amount.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${dose.unit}`

/** "days −14, −13", "day −1", "days −5 to −3", "days not stated". */
export function describeAgentDays({ days }: Pick<ScheduledAgent, 'days'>): string {
  if (!Array.isArray(days)) return `days ${signedDay(days.from)} to ${signedDay(days.to)}`
  if (days.length === 0) return 'days not stated'
  return `day${days.length === 1 ? '' : 's'} ${days.map(signedDay).join(', ')}`
}

/** All of an agent: "busulfan 12 mg/kg/course, oral, days −4, −3, −2 (part 2; or treosulfan)". */
export function describeAgent(agent: ScheduledAgent): string {
  const dosed = [describeAgentName(agent), describeAgentDose(agent)].filter(Boolean).join(' ')
  const given = [dosed, agent.route, describeAgentDays(agent)].filter(Boolean).join(', ')
  const remarks = [agent.part, agent.alternativeTo && `or ${agent.alternativeTo}`, agent.condition].filter(Boolean)
  return remarks.length ? `${given} (${remarks.join('; ')})` : given
}
