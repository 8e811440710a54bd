import { DoseLadder } from '@/components/dosing/dose-ladder.tsx'
import { TreatmentCalendar } from '@/components/dosing/treatment-calendar.tsx'
import type { Dosing } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { AgentTables } from './agent-tables.tsx'
import { ProductFacts, ScheduleFacts } from './dose-facts.tsx'
import { DoseLevelTable } from './dose-level-table.tsx'
import { NotStated } from './not-stated.tsx'
import { OpenPointList, OpenPointNotes } from './open-point-notes.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

/** Where the doses of a trial stand on its page. */
export const DOSES_ID = 'doses'

/** What the texts of a trial say of its doses of cells, drawn and in tables, with what they leave open. */
export function DosesSection({ record }: { record: TrialRecord }) {
  const { doseLevels, cumulative, openPoints } = record.trial.dosing
  return (
    <TrialSection id={DOSES_ID} title="Doses" aside="Read from the texts: each value leads to its words">
      <div>
        <SubHeading aside={<Count of={doseLevels.length} />}>Dose levels</SubHeading>
        {doseLevels.length > 0 ? <DoseLevelTable record={record} /> : <NotStated record={record} />}
        {doseLevels.length > 0 && !Array.isArray(cumulative) && (
          <p className="mt-1.5 text-xs">
            <span className="text-muted">Cumulative dose not computable:</span> {cumulative.notComputable}
          </p>
        )}
        <OpenPointNotes record={record} paths={['dosing.doseLevels', 'dosing.cumulative']} />
      </div>
      {doseLevels.length > 0 && <DoseLadder records={[record]} reading="asStated" heading="h3" />}
      <div>
        <SubHeading>Schedule</SubHeading>
        <ScheduleFacts record={record} />
      </div>
      <AgentTables record={record} />
      {namesDays(record.trial.dosing) && <TreatmentCalendar records={[record]} heading="h3" />}
      <div>
        <SubHeading>Cell product</SubHeading>
        <ProductFacts record={record} />
      </div>
      {openPoints.length > 0 && (
        <div>
          <SubHeading aside={<Count of={openPoints.length} />}>Open points of the record</SubHeading>
          <OpenPointList record={record} />
        </div>
      )}
    </TrialSection>
  )
}

/** Whether there is a day to draw. */
const namesDays = ({ schedule, agents }: Dosing): boolean =>
  schedule.days.length + schedule.transplantDays.length > 0 ||
  agents.some(({ days }) => !Array.isArray(days) || days.length > 0)

const Count = ({ of }: { of: number }) => (of > 0 ? <span className="text-muted text-xs">{of}</span> : null)
