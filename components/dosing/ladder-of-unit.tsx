import { SHAPES, type Shape } from '@/components/charts/assign-shapes.ts'
import type { Axis } from '@/components/charts/axis.ts'
import { AxisLabels, ChartGrid } from '@/components/charts/chart-grid.tsx'
import { createLogAxis } from '@/components/charts/create-log-axis.ts'
import { MIDDLE, type PlacedMark, placeMarks } from '@/components/charts/place-marks.ts'
import { MarkLabel, MarkLink, Strip } from '@/components/charts/strip.tsx'
import { placeUrl } from '@/components/trial/sourced-value.tsx'
import { formatAmount } from '@/lib/trial/format-amount.ts'
import { trialUrl } from '@/lib/urls.ts'
import type { Ladder, LadderGroup, LadderLane, LadderMark } from './build-ladders.ts'
import { unitHeading } from './describe-dosing.ts'
import { describeProduct } from './describe-product.ts'
import type { ShapeOfKind } from './ladder-key.tsx'

type LadderOfUnitProps = {
  ladder: Ladder
  /** Of the lines that all strips repeat. */
  id: string
  shapes: ShapeOfKind
  /** With several trials each lane is known by its number. */
  ofMany: boolean
}

/** How many tones there are; shapes, not they, tell kinds apart. */
const TONES = 4

/** The doses of one unit on one axis, group by group. */
export function LadderOfUnit({ ladder, id, shapes, ofMany }: LadderOfUnitProps) {
  const marks = ladder.groups.flatMap(({ lanes }) => lanes.flatMap(lane => lane.marks))
  const axis = createLogAxis(marks.flatMap(({ dose, from }) => (from ? [dose.amount, from] : dose.amount)))
  const kinds = [...shapes.keys()]
  return (
    <>
      <ChartGrid id={id} axis={axis} />
      <p className="mt-3 text-muted text-xs">{unitHeading(ladder.unit)}, on a logarithmic axis</p>
      {ladder.groups.map((group, at) => (
        <Group
          key={group.heading}
          group={group}
          id={`${id}-${at}`}
          className={`k${kinds.indexOf(group.counted ?? '') % TONES}`}
          draw={{ axis, grid: id, shape: shapes.get(group.counted ?? '') ?? 'circle', ofMany }}
        />
      ))}
      <AxisLabels axis={axis} name={ladder.unit} describe={describeTick} />
    </>
  )
}

const describeTick = (value: number): string => formatAmount(value).replace(/^1×/, '')

/** How a group's lanes are drawn. */
type Draw = { axis: Axis; grid: string; shape: Shape; ofMany: boolean }

function Group({ group, id, className, draw }: { group: LadderGroup; id: string; className: string; draw: Draw }) {
  return (
    <div className={className}>
      <p id={id} className="group-words">
        <svg width="14" height="12" aria-hidden="true">
          <path transform="translate(7 6)" d={SHAPES[draw.shape]} />
        </svg>
        {group.heading}
      </p>
      <ul aria-labelledby={id}>
        {group.lanes.map(lane => (
          <Lane key={lane.record.trial.trialId} lane={lane} draw={draw} />
        ))}
      </ul>
    </div>
  )
}

function Lane({ lane: { record, marks, remarks }, draw }: { lane: LadderLane; draw: Draw }) {
  const { trialId, dosing } = record.trial
  const placed = placeMarks(
    marks.map(({ dose }) => ({ at: draw.axis.place(dose.amount), label: formatAmount(dose.amount) })),
  )
  const reach = marks.flatMap(({ dose, from }) => [dose.amount, from ?? dose.amount]).map(draw.axis.place)
  return (
    <li className="lane">
      <div className="lane-words">
        {draw.ofMany && (
          <a href={trialUrl(trialId)} className="trial-number">
            {trialId}
          </a>
        )}{' '}
        <small>{[describeProduct(dosing.product), ...remarks].filter(Boolean).join('; ')}</small>
      </div>
      <Strip grid={draw.grid} placed={placed}>
        <line className="reach" x1={`${Math.min(...reach)}%`} x2={`${Math.max(...reach)}%`} y1={MIDDLE} y2={MIDDLE} />
        {marks.map((mark, at) => (
          <Mark key={mark.dose.path} mark={mark} draw={draw} placed={placed.marks[at]} />
        ))}
      </Strip>
    </li>
  )
}

type MarkProps = { mark: LadderMark; draw: Draw; placed: PlacedMark | undefined }

function Mark({ mark: { dose, from, name }, draw, placed }: MarkProps) {
  if (!placed) return null
  const { at, y, label } = placed
  const looks = [dose.level.amount.basis === 'inferred' && 'i', dose.level.conditional && 'c'].filter(Boolean).join(' ')
  return (
    <MarkLink href={placeUrl(dose.record, dose.path)} name={name} className={looks}>
      {from !== undefined && <line className="range" x1={`${draw.axis.place(from)}%`} x2={`${at}%`} y1={y} y2={y} />}
      <use href={`#dose-${draw.shape}`} x={`${at}%`} y={y} />
      <MarkLabel at={at} label={label} />
    </MarkLink>
  )
}
