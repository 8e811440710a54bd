import { Note } from '@/components/ui/note.tsx'
import type { OpenPoint } from '@/lib/trial/dosing.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { placeUrl } from './sourced-value.tsx'

type OpenPointNotesProps = {
  record: TrialRecord
  /** Paths of the values that stand here: points about these, their parts or the whole that they are a part of. */
  paths: readonly string[]
}

/** What the record leaves open or contradicts about the values above, each leading to its words. */
export const OpenPointNotes = ({ record, paths }: OpenPointNotesProps) => (
  <Notes
    record={record}
    points={placePoints(record).filter(({ field }) => paths.some(path => concerns(field, path)))}
  />
)

/** The same of one item of a list, without those of the items below it. */
export const OpenPointsOfItem = ({ record, path }: { record: TrialRecord; path: string }) => (
  <Notes
    record={record}
    points={placePoints(record).filter(({ field }) => field === path || field === `${path}.text`)}
  />
)

function Notes({ record, points }: { record: TrialRecord; points: readonly PlacedPoint[] }) {
  if (points.length === 0) return null
  return (
    <div className="mt-1 space-y-1">
      {points.map(({ path, message }) => (
        <Note key={path}>
          <OpenPointLink record={record} path={path} message={message} />
        </Note>
      ))}
    </div>
  )
}

/** All open points of a record, each with what it is about. */
export function OpenPointList({ record }: { record: TrialRecord }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {placePoints(record).map(({ path, field, message }) => (
        <li key={path} className="keep-together grid gap-x-6 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <span className="text-muted">{labelOf(field)}</span>
          <span className="text-warn">
            <OpenPointLink record={record} path={path} message={message} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A count is named, and not the group of fields that it stands in. */
const labelOf = (field: string): string => {
  const label = fieldLabel(field)
  return label === field ? fieldLabel(`${field}.count`) : label
}

type PlacedPoint = OpenPoint & { path: string }

const placePoints = ({ trial }: TrialRecord): PlacedPoint[] =>
  trial.dosing.openPoints.map((point, at) => ({ ...point, path: `dosing.openPoints.${at}` }))

const concerns = (field: string, path: string): boolean =>
  field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`)

function OpenPointLink({ record, path, message }: { record: TrialRecord; path: string; message: string }) {
  const href = placeUrl(record, path)
  if (!href) return <>{message}</>
  return (
    <a href={href} className="evidence">
      {message}
    </a>
  )
}
