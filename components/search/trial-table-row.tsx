import type { ReactNode } from 'react'
import { StarButton } from '@/components/saved/star-button.tsx'
import { PhaseBadge } from '@/components/ui/phase-badge.tsx'
import { StatusBadge } from '@/components/ui/status-badge.tsx'
import type { MarkFinder, Span } from '@/lib/search/find-marks.ts'
import type { Hit, TrialRow as Row } from '@/lib/search/trial-list.ts'
import { trialUrl } from '@/lib/urls.ts'
import { DoseRanges } from './dose-ranges.tsx'
import { HitPlace } from './hit-place.tsx'
import { MarkedText } from './marked-text.tsx'
import { joinMarked, putMarkedFirst } from './marked-values.ts'
import { TrialTitle } from './trial-title.tsx'

type TrialTableRowProps = {
  row: Row
  selected: readonly string[]
  /** Marks what was searched for. */
  find: MarkFinder
  /** Where in the trial that stands of it which nothing in the row shows. */
  hits: readonly Hit[] | undefined
}

/** A trial in the list. `data-label` names the value where the row is a card and there are no column headings. */
export function TrialTableRow({ row, selected, find, hits = [] }: TrialTableRowProps) {
  return (
    <tr className="has-[input:checked]:bg-accent-soft">
      <td className="pick">
        <label className="-m-2 flex p-2.5">
          <input type="checkbox" name="ids" value={row.trialId} defaultChecked={selected.includes(row.trialId)} />
          <span className="sr-only">Select {row.trialId} for comparison</span>
        </label>
        <StarButton trialId={row.trialId} />
      </td>
      <th scope="row" className="trial">
        <TrialTitle row={row} href={trialUrl(row.trialId, selected)} find={find} />
        {hits.map(hit => (
          <HitPlace key={`${hit.place} ${hit.text}`} {...hit} />
        ))}
      </th>
      <td data-label="Status">{row.overallStatus ? <StatusBadge status={row.overallStatus} /> : <NoValue />}</td>
      <td data-label="Phase">
        <PhaseCell row={row} />
      </td>
      <td data-label="Conditions" className="conditions">
        <Several values={row.conditions} shown={4} find={text => find(text, 'cond')} />
      </td>
      <td data-label="Target" className="wide">
        <Several values={row.targets} shown={4} />
      </td>
      <td data-label="Dose levels" className="doses">
        {row.doseLevels.length > 0 ? <DoseRanges levels={row.doseLevels} /> : <NoValue />}
      </td>
      <td data-label="Enrollment" className="numeric">
        <EnrollmentCell enrollment={row.enrollment} />
      </td>
      <td data-label="Country" className="widest">
        <Several values={row.countries} shown={3} />
      </td>
      <td data-label="Start" className="wider whitespace-nowrap">
        {row.startDate?.date ?? <NoValue />}
      </td>
      <td data-label="Updated" className="wider whitespace-nowrap">
        {row.lastUpdatePostDate?.date ?? <NoValue />}
      </td>
    </tr>
  )
}

/** A study that only observes has no phase to miss. */
function PhaseCell({ row }: { row: Row }) {
  if (row.phases.length > 0) return <PhaseBadge phases={row.phases} />
  return row.studyType === 'OBSERVATIONAL' ? <span className="text-muted">Observational</span> : <NoValue />
}

function EnrollmentCell({ enrollment }: { enrollment: Row['enrollment'] }) {
  if (!enrollment) return <NoValue />
  const { count, type } = enrollment
  return (
    <>
      <span>{count.toLocaleString('en-US')}</span>
      {type && <span className="text-muted text-xs"> {type === 'ESTIMATED' ? 'est.' : 'actual'}</span>}
    </>
  )
}

type SeveralProps = { values: readonly string[]; shown: number; find?: (text: string) => readonly Span[] }

/** A few of several values, those first in which more is marked than in those before them. */
function Several({ values, shown, find = () => [] }: SeveralProps): ReactNode {
  if (values.length === 0) return <NoValue />
  const more = values.length - shown
  const { text, marks } = joinMarked(
    putMarkedFirst(values.map(value => ({ text: value, marks: find(value) }))).slice(0, more === 1 ? shown + 1 : shown),
  )
  return (
    <div className="min-w-0">
      <span className="several">
        <MarkedText text={text} marks={marks} />
      </span>
      {more > 1 && <span className="text-muted text-xs">and {more} more</span>}
    </div>
  )
}

/** The dash is drawn by `.no-value` in trial-list.css. Which kind of missing it is, is not in the list's rows. */
function NoValue() {
  return (
    <span className="no-value" title="No value was read; the trial’s page says why">
      <span className="sr-only">no value</span>
    </span>
  )
}
