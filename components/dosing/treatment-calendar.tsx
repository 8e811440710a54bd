import { SHAPES } from '@/components/charts/assign-shapes.ts'
import type { Axis } from '@/components/charts/axis.ts'
import { ChartGrid } from '@/components/charts/chart-grid.tsx'
import { createDayAxis } from '@/components/charts/create-day-axis.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialUrl } from '@/lib/urls.ts'
import { buildCalendar, type CalendarRow } from './build-calendar.ts'
import { CalendarKey } from './calendar-key.tsx'
import { CalendarRowItem } from './calendar-row.tsx'
import { CalendarTable } from './calendar-table.tsx'
import { describeProduct } from './describe-product.ts'
import { signedDay } from './describe-schedule.ts'
import '@/components/charts/chart.css'
import '@/components/trial/print-details.css'
import './treatment-calendar.css'

type TreatmentCalendarProps = {
  /** One to six trials, in the order in which they are compared. */
  records: readonly TrialRecord[]
  /** The level of its heading on the page. */
  heading?: 'h2' | 'h3'
}

/**
 * What trials give on which day: a lane a trial, in it a row for each thing given. Only days that a text states are
 * drawn; all else is said in words. One of it on a page: its symbols have ids.
 */
export function TreatmentCalendar({ records, heading: Heading = 'h2' }: TreatmentCalendarProps) {
  const lanes = records.map(record => ({ record, rows: buildCalendar(record) }))
  const rows = lanes.flatMap(lane => lane.rows)
  const axis = createDayAxis(rows.flatMap(({ marks }) => marks.flatMap(({ from, to }) => [from, to])))
  return (
    <figure className="chart">
      <figcaption>
        <Heading className="font-semibold text-base">Treatment calendar</Heading>
        <p className="max-w-prose text-muted text-xs">
          Days around the infusion or the transplant that each text calls day 0, as far as it states them; each mark
          leads to its words.
        </p>
      </figcaption>
      <ChartGrid id={GRID} axis={axis} />
      <Symbols axis={axis} />
      {lanes.map(lane => (
        <Lane key={lane.record.trial.trialId} {...lane} axis={axis} ofMany={records.length > 1} />
      ))}
      <CalendarKey rows={rows} />
      <CalendarTable records={records} />
    </figure>
  )
}

const GRID = 'calendar-grid'
const TICKS = 'calendar-ticks'

/** What is drawn many times: the labels of the days, and the triangle of a transplant. */
function Symbols({ axis }: { axis: Axis }) {
  return (
    <svg className="chart-symbols" aria-hidden="true">
      <defs>
        <g id={TICKS} className="ticks">
          {axis.ticks.map(({ value, at }) => (
            <text key={value} x={`${at}%`} y="17">
              {value === 0 ? 'day 0' : signedDay(value)}
            </text>
          ))}
        </g>
        <path id="calendar-triangle" d={SHAPES.triangle} />
      </defs>
    </svg>
  )
}

type LaneProps = { record: TrialRecord; rows: readonly CalendarRow[]; axis: Axis; ofMany: boolean }

function Lane({ record, rows, axis, ofMany }: LaneProps) {
  const { trialId, dosing } = record.trial
  const id = `calendar-${trialId}`
  return (
    <>
      <div className="lane calendar-head">
        <p id={id} className="lane-words">
          {ofMany && (
            <a href={trialUrl(trialId)} className="trial-number">
              {trialId}
            </a>
          )}{' '}
          <small>{describeProduct(dosing.product)}</small>
        </p>
        <svg className="strip" aria-hidden="true">
          <use href={`#${TICKS}`} />
        </svg>
      </div>
      <ul aria-labelledby={id}>
        {rows.map(row => (
          <CalendarRowItem
            key={`${row.kind} ${row.marks[0]?.path} ${row.given.map(one => one.name).join()}`}
            record={record}
            row={row}
            axis={axis}
            grid={GRID}
          />
        ))}
      </ul>
    </>
  )
}
