import { ChartTable } from '@/components/charts/chart-table.tsx'
import { placeUrl } from '@/components/trial/sourced-value.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { agentRoleWords, describeAgentDays, describeAgentDose, describeAgentName } from './describe-agents.ts'
import { NOT_STATED } from './describe-dosing.ts'
import { describeFrequency, describeInfusionDay, signedDay } from './describe-schedule.ts'

type Row = { what: string; given: string; dose: string; days: string; remarks: string; path?: string }

const HEADINGS = ['Trial', 'For', 'Given', 'Dose', 'Days', 'Remarks']

/** All that the calendar shows and says of the trials, a row for each thing given. */
export function CalendarTable({ records }: { records: readonly TrialRecord[] }) {
  return (
    <ChartTable summary="The same days as a table" headings={HEADINGS}>
      {records.map(record => (
        <TrialRows key={record.trial.trialId} record={record} />
      ))}
    </ChartTable>
  )
}

function TrialRows({ record }: { record: TrialRecord }) {
  const rows = listRows(record)
  return (
    <tbody>
      {rows.map((row, at) => (
        <tr key={row.path ?? row.what}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {record.trial.trialId}
            </th>
          )}
          <td>{row.what}</td>
          <td>
            <EvidenceLink href={row.path && placeUrl(record, row.path)}>{row.given}</EvidenceLink>
          </td>
          <td>{row.dose}</td>
          <td>{row.days}</td>
          <td>{row.remarks}</td>
        </tr>
      ))}
    </tbody>
  )
}

function listRows({ trial: { dosing } }: TrialRecord): Row[] {
  const { schedule, agents } = dosing
  const often = [describeFrequency(schedule), schedule.route?.value].filter(Boolean).join('; ')
  const infusions = schedule.days.map((day, at) => ({
    ...EMPTY,
    what: 'cells',
    given: 'infusion',
    days: describeInfusionDay(day),
    remarks: at === 0 ? often : '',
    path: `dosing.schedule.days.${at}`,
  }))
  const frequencyPath = FREQUENCY.find(field => schedule[field])
  const unplaced = {
    ...EMPTY,
    what: 'cells',
    given: 'infusions',
    days: NOT_STATED,
    remarks: often,
    ...(frequencyPath && { path: `dosing.schedule.${frequencyPath}` }),
  }
  return [
    ...(infusions.length > 0 ? infusions : [unplaced]),
    ...schedule.transplantDays.map(({ day }, at) => ({
      ...EMPTY,
      what: 'transplant',
      given: 'stem cells',
      days: `day ${signedDay(day)}`,
      path: `dosing.schedule.transplantDays.${at}`,
    })),
    ...agents.map((agent, at) => ({
      what: [agentRoleWords(agent.role), agent.part].filter(Boolean).join(', '),
      given: describeAgentName(agent),
      dose: describeAgentDose(agent) ?? NOT_STATED,
      days: describeAgentDays(agent),
      remarks: [agent.route, agent.alternativeTo && `or ${agent.alternativeTo}`, agent.condition]
        .filter(Boolean)
        .join('; '),
      path: `dosing.agents.${at}`,
    })),
  ]
}

const FREQUENCY = ['infusions', 'interval'] as const

const EMPTY = { dose: '', remarks: '' }
