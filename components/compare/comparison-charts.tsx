import { DoseLadder } from '@/components/dosing/dose-ladder.tsx'
import { TreatmentCalendar } from '@/components/dosing/treatment-calendar.tsx'
import { DoseReading } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { statesCells } from './build-comparison.ts'
import { type ComparisonView, urlOf } from './comparison-view.ts'

type ComparisonChartsProps = { records: readonly TrialRecord[]; view: ComparisonView }

/** Doses and days of the trials drawn side by side, or a sentence where none of them gives cells. */
export function ComparisonCharts({ records, view }: ComparisonChartsProps) {
  if (!records.some(statesCells))
    return <p className="mt-3 max-w-prose text-muted">No text of these trials states a dose of cells.</p>
  const { asStated, perInfusion, total, cumulative } = DoseReading.enum
  const links = {
    asStated: urlOf(view, { dose: asStated }),
    perInfusion: urlOf(view, { dose: perInfusion }),
    total: urlOf(view, { dose: total }),
    cumulative: urlOf(view, { dose: cumulative }),
  }
  return (
    <div className="comparison-charts">
      <div className="panel">
        <DoseLadder records={records} reading={view.dose} links={links} />
      </div>
      <div className="panel">
        <TreatmentCalendar records={records} />
      </div>
    </div>
  )
}
