import { assignShapes, type Shape } from '@/components/charts/assign-shapes.ts'
import type { CountedCells, DoseReading } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { buildLadders, type Ladder } from './build-ladders.ts'
import { DoseTable } from './dose-table.tsx'
import { LadderKey, ShapeSymbols } from './ladder-key.tsx'
import { LadderOfUnit } from './ladder-of-unit.tsx'
import { describeOmission, listShownDoses, type Omission } from './list-shown-doses.ts'
import { ReadingSwitch } from './reading-switch.tsx'
import '@/components/charts/chart.css'
import '@/components/trial/print-details.css'
import './dose-ladder.css'

type DoseLadderProps = {
  /** One to six trials, in the order in which they are compared. */
  records: readonly TrialRecord[]
  reading: DoseReading
  /** The address of this page with each reading; without them there is nothing to switch. */
  links?: Readonly<Record<DoseReading, string>> | undefined
  /** The level of its heading on the page. */
  heading?: 'h2' | 'h3'
}

/** The shapes that the commonest kinds have wherever they are free. */
const USUAL_SHAPES: Partial<Record<string, Shape>> = {
  NK: 'circle',
  'CAR-positive': 'square',
  'CD3-CD56+': 'diamond',
  'modified NK': 'hexagon',
  'CAR-positive NK': 'triangle',
  'CAR-T': 'square',
} satisfies Partial<Record<CountedCells, Shape>>

/**
 * The dose levels of trials on logarithmic axes, one a unit: a lane a trial, a mark a level that leads to its words.
 * Lanes stand together where they count the same cells and are told of the same. One of it on a page: its symbols have
 * ids.
 */
export function DoseLadder({ records, reading, links, heading: Heading = 'h2' }: DoseLadderProps) {
  const { doses, omissions } = listShownDoses(records, reading)
  const ladders = buildLadders(doses, reading)
  // Of all levels, so that a kind keeps its shape from one reading to the next.
  const kinds = records.flatMap(({ trial }) => trial.dosing.doseLevels.map(level => level.countedCells?.value ?? ''))
  const shapes = assignShapes(kinds, USUAL_SHAPES)
  return (
    <figure className="chart">
      <figcaption>
        <Heading className="font-semibold text-base">Dose ladder</Heading>
        <p className="max-w-prose text-muted text-xs">{explainGroups(ladders)}</p>
      </figcaption>
      {links && <ReadingSwitch reading={reading} links={links} />}
      <ShapeSymbols shapes={shapes} />
      {ladders.map((ladder, at) => (
        <LadderOfUnit
          key={ladder.unit}
          ladder={ladder}
          id={`dose-grid-${at}`}
          shapes={shapes}
          ofMany={records.length > 1}
        />
      ))}
      <LadderKey doses={doses} reading={reading} />
      <Omitted omissions={omissions} reading={reading} />
      <DoseTable records={records} />
    </figure>
  )
}

/** Why not all marks may be held against each other, where that is so. */
function explainGroups(ladders: readonly Ladder[]): string {
  const groups = ladders.flatMap(ladder => ladder.groups)
  if (groups.length === 0) return 'No dose to show.'
  const how = 'A mark for each dose level; it leads to the words of the level.'
  if (groups.length === 1) return how
  return `${how} Only lanes under one heading are lined up: doses that count different cells, or an infusion and a total, are neither summed nor ranked.`
}

const NOT_SHOWN: Record<DoseReading, string> = {
  asStated: 'Not shown',
  perInfusion: 'Not shown per infusion',
  total: 'Not shown as a total',
  cumulative: 'Without a cumulative dose',
}

/** The trials, or some levels of them, that the reading cannot show, each with its reason. */
function Omitted({ omissions, reading }: { omissions: readonly Omission[]; reading: DoseReading }) {
  if (omissions.length === 0) return null
  return (
    <div className="chart-left mt-3">
      <p className="font-semibold">{NOT_SHOWN[reading]}</p>
      <ul>
        {omissions.map(omission => (
          <li key={`${omission.trialId} ${omission.reason}`}>
            <b className="font-semibold text-ink">{omission.trialId}</b>: {describeOmission(omission)}.
          </li>
        ))}
      </ul>
    </div>
  )
}
