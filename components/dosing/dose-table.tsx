import { ChartTable } from '@/components/charts/chart-table.tsx'
import { placeUrl } from '@/components/trial/sourced-value.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { DoseLevel } from '@/lib/trial/dosing.ts'
import { formatAmount } from '@/lib/trial/format-amount.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import {
  describeCountedCells,
  describeLevelName,
  describeLevelRole,
  describeStatedAs,
  NOT_STATED,
  unitWords,
} from './describe-dosing.ts'
import { listShownDoses, type ShownDose } from './list-shown-doses.ts'

const HEADINGS = ['Trial', 'Level', 'Amount', 'Unit', 'Counted cells', 'Stated as', 'Figure', 'Cumulative']

/** All dose levels of the trials with all that is known of each, whatever the ladder shows of them. */
export function DoseTable({ records }: { records: readonly TrialRecord[] }) {
  const { doses } = listShownDoses(records, 'asStated')
  if (doses.length === 0) return null
  return (
    <ChartTable summary="The same figures as a table" headings={HEADINGS}>
      {records.map(record => (
        <TrialRows key={record.trial.trialId} doses={doses.filter(dose => dose.record === record)} />
      ))}
    </ChartTable>
  )
}

function TrialRows({ doses }: { doses: readonly ShownDose[] }) {
  const [first] = doses
  if (!first) return null
  const cumulative = listShownDoses([first.record], 'cumulative').doses
  return (
    <tbody>
      {doses.map(dose => (
        <tr key={dose.path}>
          {dose === first && (
            <th scope="rowgroup" rowSpan={doses.length}>
              {dose.record.trial.trialId}
            </th>
          )}
          <td>{[describeLevelName(dose.level), describeLevelRole(dose.level)].filter(Boolean).join(', ')}</td>
          <td className="whitespace-nowrap">
            <EvidenceLink href={placeUrl(dose.record, dose.path)}>{describeFigure(dose.level)}</EvidenceLink>
          </td>
          <td>{unitWords(dose.level.unit.value)}</td>
          <td>{describeCountedCells(dose.level.countedCells)}</td>
          <td>{describeStatedAs(dose.level.statedAs)}</td>
          <td>{dose.level.amount.basis}</td>
          {(cumulative.length > 0 || dose === first) && (
            <td rowSpan={cumulative.length > 0 ? undefined : doses.length}>{describeCumulative(dose, cumulative)}</td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

function describeFigure({ amount, range }: DoseLevel): string {
  const figure = formatAmount(amount.value)
  if (!range || range.from === range.to) return figure
  const span = `${formatAmount(range.from)} – ${formatAmount(range.to)}`
  return range.to === amount.value ? span : `${figure} (${span})`
}

/** The sum with its arithmetic; where there is none, why. */
function describeCumulative({ path, record }: ShownDose, sums: readonly ShownDose[]): string {
  const sum = sums.find(one => one.path === path)
  if (sum) return [sum.arithmetic, sum.remark].filter(Boolean).join('; ')
  const { cumulative } = record.trial.dosing
  return Array.isArray(cumulative) ? NOT_STATED : cumulative.notComputable
}
