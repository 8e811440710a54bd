import type { Axis } from '@/components/charts/axis.ts'
import { type PlacedMark, placeMarks } from '@/components/charts/place-marks.ts'
import { MarkLabel, MarkLink, Strip } from '@/components/charts/strip.tsx'
import { placeUrl } from '@/components/trial/sourced-value.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { CalendarKind, CalendarMark, CalendarRow } from './build-calendar.ts'

type CalendarRowProps = { record: TrialRecord; row: CalendarRow; axis: Axis; grid: string }

/** One thing that a trial gives: its words, and its days on the strip; where none is stated, that it is not. */
export function CalendarRowItem({ record, row, axis, grid }: CalendarRowProps) {
  const { kind, title, given, remarks, marks, instead } = row
  const placed = placeMarks(marks.map(({ from, to, label }) => ({ at: axis.place((from + to) / 2), label })))
  const isBar = kind !== 'cells' && kind !== 'transplant'
  return (
    <li className="lane">
      <div className="lane-words">
        <small>
          {title}
          {given.length > 0 && ': '}
          {given.map(({ before, name, path }) => (
            <span key={name} className={path && 'given'}>
              {before}
              <EvidenceLink href={path && placeUrl(record, path)}>{name}</EvidenceLink>
            </span>
          ))}
          {keepDays(remarks.map(remark => ` · ${remark}`).join(''))}
        </small>
      </div>
      {marks.length === 0 ? (
        <div className="instead">{instead}</div>
      ) : (
        <Strip grid={grid} placed={placed}>
          {marks.map((mark, at) => (
            <MarkLink
              key={mark.from}
              href={placeUrl(record, mark.path)}
              name={mark.name}
              className={CLASS_OF_KIND[kind]}
            >
              {isBar ? (
                <DayBar mark={mark} axis={axis} />
              ) : (
                <DayMark mark={mark} placed={placed.marks[at]} kind={kind} />
              )}
            </MarkLink>
          ))}
        </Strip>
      )}
    </li>
  )
}

/** "days −5 to −3" is not broken before a number, and no line begins with a dot. */
const keepDays = (words: string): string => words.replace(/ (?=(?:to )?[−+\d]|·)/g, '\u00a0')

/** The looks of a kind of mark; conditioning and lymphodepletion prepare for the cells and look alike. */
export const CLASS_OF_KIND: Record<CalendarKind, string> = {
  cells: 'k0',
  transplant: 'k1',
  conditioning: 'bar',
  lymphodepletion: 'bar',
  gvhdProphylaxis: 'bar gvhd',
  cytokine: 'bar cytokine',
  other: 'bar other',
}

/** A bar covers its days and leaves the space between two days free, so that days in a row can be counted. */
const HALF_A_DAY = 0.4

function DayBar({ mark: { from, to }, axis }: { mark: CalendarMark; axis: Axis }) {
  const [first, last] = [axis.place(from - HALF_A_DAY), axis.place(to + HALF_A_DAY)]
  return <rect x={`${first}%`} y="7" width={`${Math.round((last - first) * 10) / 10}%`} height="10" rx="2" />
}

type DayMarkProps = { mark: CalendarMark; placed: PlacedMark | undefined; kind: CalendarKind }

function DayMark({ mark, placed, kind }: DayMarkProps) {
  if (!placed) return null
  const x = `${placed.at}%`
  return (
    <>
      {mark.isAbout && <ellipse className="about" cx={x} cy={placed.y} rx="15" ry="8" />}
      {kind === 'cells' ? (
        <circle cx={x} cy={placed.y} r={mark.isAbout ? 4 : 6} />
      ) : (
        <use href="#calendar-triangle" x={x} y={placed.y} />
      )}
      <MarkLabel at={placed.at} label={placed.label} />
    </>
  )
}
