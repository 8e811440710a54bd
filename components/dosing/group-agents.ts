import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import { describeAgentName } from './describe-agents.ts'
import { groupByKey } from './group-by-key.ts'

export type PlacedAgent = {
  agent: ScheduledAgent
  /** The path into the trial. */
  path: string
}

/**
 * Agents that one row of a calendar can stand for: given for the same purpose, in the same part, on the same days.
 * Those of which only one is given have a row of their own.
 */
export function groupAgents(agents: readonly ScheduledAgent[]): [PlacedAgent, ...PlacedAgent[]][] {
  const placed = agents.map((agent, at) => ({ agent, path: `dosing.agents.${at}` }))
  return groupByKey(placed, ({ agent }) =>
    JSON.stringify([agent.role, agent.part, listDays(agent.days), choiceOf(agent, agents), agent.condition]),
  )
}

/** The agent that this one, or its alternatives, are told as alternatives to. */
function choiceOf(agent: ScheduledAgent, agents: readonly ScheduledAgent[]): string | undefined {
  if (agent.alternativeTo) return agent.alternativeTo
  const isChosenFrom = agents.some(
    other => other.alternativeTo === agent.agent && other.role === agent.role && other.part === agent.part,
  )
  return isChosenFrom ? agent.agent : undefined
}

/** Days −5 to −3 are the same as −5, −4, −3. */
export function listDays(days: ScheduledAgent['days']): number[] {
  if (Array.isArray(days)) return days
  return Array.from({ length: Math.max(0, days.to - days.from) + 1 }, (_, at) => days.from + at)
}

/** The agents of a row by name, with the word before each: "fludarabine", ", thiotepa"; "treosulfan", " or busulfan". */
export function nameAgents(group: readonly PlacedAgent[]): { before: string; name: string; path: string }[] {
  const routes = new Set(group.map(({ agent }) => agent.route))
  return group.map(({ agent, path }, at) => {
    const isInRow = group.some(other => other.agent.agent === agent.alternativeTo)
    const remarks = [
      routes.size > 1 && agent.route,
      agent.alternativeTo && !isInRow && !(at > 0) && `or ${agent.alternativeTo}`,
    ].filter(Boolean)
    return {
      before: at === 0 ? '' : agent.alternativeTo ? ' or ' : ', ',
      name: describeAgentName(agent) + (remarks.length > 0 ? ` (${remarks.join('; ')})` : ''),
      path,
    }
  })
}
