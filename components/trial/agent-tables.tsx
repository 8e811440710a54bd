import {
  agentRoleWords,
  describeAgentDays,
  describeAgentDose,
  describeAgentName,
} from '@/components/dosing/describe-agents.ts'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { NotStated } from './not-stated.tsx'
import { OpenPointNotes } from './open-point-notes.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { placeUrl } from './sourced-value.tsx'
import { SubHeading } from './trial-section.tsx'

type Role = ScheduledAgent['role']

/** Agents that are told of together. GVHD prophylaxis is no conditioning, whenever it is given. */
const GROUPS: Role[][] = [['lymphodepletion', 'conditioning'], ['gvhdProphylaxis'], ['cytokine'], ['other']]

/** The drugs given around the cells, a table for each of their roles; of those that make room for cells also that none is stated. */
export function AgentTables({ record }: { record: TrialRecord }) {
  const agents = record.trial.dosing.agents.map((agent, at) => ({ agent, path: `dosing.agents.${at}` }))
  return (
    <>
      {GROUPS.map(roles => (
        <AgentTable
          key={roles[0]}
          record={record}
          roles={roles}
          agents={agents.filter(({ agent }) => roles.includes(agent.role))}
        />
      ))}
      <OpenPointNotes record={record} paths={['dosing.agents']} />
    </>
  )
}

type PlacedAgent = { agent: ScheduledAgent; path: string }
type AgentTableProps = { record: TrialRecord; roles: readonly Role[]; agents: readonly PlacedAgent[] }

function AgentTable({ record, roles, agents }: AgentTableProps) {
  const given = roles.filter(role => agents.some(({ agent }) => agent.role === role))
  const title = sentence((given.length > 0 ? given : roles).map(agentRoleWords).join(' or '))
  if (agents.length === 0)
    return roles.includes('conditioning') ? (
      <p>
        <span className="text-muted">{title}</span> <NotStated record={record} />
      </p>
    ) : null
  return (
    <div>
      <SubHeading>{title}</SubHeading>
      <RecordTable caption={title} columns={columnsOf(record, agents)} count={agents.length} />
    </div>
  )
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function columnsOf(record: TrialRecord, agents: readonly PlacedAgent[]): Column[] {
  const column = (label: string, wordsOf: (agent: ScheduledAgent) => string | undefined): Column => ({
    label,
    isUsed: ALWAYS_SAID.includes(label) || agents.some(({ agent }) => wordsOf(agent)),
    cell: at => {
      const placed = agents[at]
      const words = placed && wordsOf(placed.agent)
      if (!words) return ALWAYS_SAID.includes(label) ? <NotStated record={record} /> : null
      return <EvidenceLink href={placeUrl(record, placed.path)}>{words}</EvidenceLink>
    },
  })
  return [
    column('Agent', describeAgentName),
    column('Dose', describeAgentDose),
    column('Days', describeDays),
    column('Route', ({ route }) => route),
    column('Part', ({ part }) => part),
    column('Remarks', describeRemarks),
  ]
}

/** What a reader asks of every agent; its other parts speak where they are told. */
const ALWAYS_SAID = ['Dose', 'Days']

const describeDays = (agent: ScheduledAgent): string | undefined =>
  Array.isArray(agent.days) && agent.days.length === 0 ? undefined : describeAgentDays(agent)

const describeRemarks = ({ alternativeTo, condition }: ScheduledAgent): string =>
  [alternativeTo && `or ${alternativeTo}`, condition].filter(Boolean).join('; ')
