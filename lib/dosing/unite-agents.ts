import type { ScheduledAgent } from '@/lib/trial/dosing.ts'

/**
 * An agent as one place tells it. Its purpose is said there, is the usual one of a drug that is given for others too, or
 * is the only one that the drug has.
 */
export type ToldAgent = { agent: ScheduledAgent; purpose: 'said' | 'usual' | 'fixed' }

export const isPreparing = (role: ScheduledAgent['role']): boolean =>
  role === 'lymphodepletion' || role === 'conditioning'

/** No trial names more; a text that seems to is none. */
const MOST = 60

/** Each agent once for what is told of it alike; in the order in which they are told. */
export function uniteAgents(told: readonly ToldAgent[]): ScheduledAgent[] {
  const said = new Map<string, ScheduledAgent[]>()
  for (const { agent, purpose } of told) {
    const known = said.get(agent.agent)
    if (purpose === 'said' && !known) said.set(agent.agent, [agent])
    else if (purpose === 'said' && known && known.length <= MOST) known.push(agent)
  }
  const agents: ScheduledAgent[] = []
  for (const one of told) take(agents, { ...one.agent, role: purposeOf(one, said.get(one.agent.agent) ?? []) })
  return agents
}

/**
 * The purpose that another place says of the same drug, dose and days, where this one says none: "fludarabine 30 mg/m²
 * on days -6 to -2" beside "after fludarabine conditioning". Only what is given before the cells prepares for them, and
 * where two purposes are said of the drug, nobody can tell which one is meant.
 */
function purposeOf({ agent, purpose }: ToldAgent, said: readonly ScheduledAgent[]): ScheduledAgent['role'] {
  const [first] = said
  if (purpose !== 'usual' || !first || said.length > MOST || !isPreparing(first.role)) return agent.role
  const days = daysOf(agent.days)
  if (days.length === 0 || days.some(day => day >= 0)) return agent.role
  return said.every(other => other.role === first.role && isSame(other, agent)) ? first.role : agent.role
}

const isSame = (a: ScheduledAgent, b: ScheduledAgent): boolean =>
  a.part === b.part && agrees(a.dose, b.dose) && agrees(lengthless(a.days), lengthless(b.days))

/** Adds an agent, or its evidence where the same is known with no other dose or days. */
function take(agents: ScheduledAgent[], agent: ScheduledAgent): void {
  const known = agents.find(other => other.agent === agent.agent && other.role === agent.role && isSame(other, agent))
  if (!known) {
    if (agents.length < MOST) agents.push(agent)
    return
  }
  if (agent.dose) known.dose ??= agent.dose
  if (agent.route) known.route ??= agent.route
  if (Array.isArray(known.days) && known.days.length === 0) known.days = agent.days
  known.evidence.push(...agent.evidence)
}

const lengthless = (days: ScheduledAgent['days']) => (Array.isArray(days) && days.length === 0 ? undefined : days)

/** Days −5, −4, −3 are those from −5 to −3. */
const agrees = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || plain(a) === plain(b)

function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value)
  const span = value as { from?: number; to?: number }
  if (span.from === undefined || span.to === undefined) return JSON.stringify(value)
  return JSON.stringify(daysOf({ from: span.from, to: span.to }))
}

const daysOf = (days: ScheduledAgent['days']): number[] =>
  Array.isArray(days) ? days : Array.from({ length: days.to - days.from + 1 }, (_, at) => days.from + at)
