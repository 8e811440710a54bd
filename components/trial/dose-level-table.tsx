import {
  describeAmount,
  describeCountedCells,
  describeDose,
  describeLevelName,
  describeLevelRole,
  statedAsWords,
} from '@/components/dosing/describe-dosing.ts'
import { listShownDoses } from '@/components/dosing/list-shown-doses.ts'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { DoseLevel } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { InferenceNote } from './inference-note.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { placeUrl, SourcedValue } from './sourced-value.tsx'

/** The dose levels of a trial, one a row, with everything that is known of each. */
export function DoseLevelTable({ record }: { record: TrialRecord }) {
  const { doseLevels } = record.trial.dosing
  const columns = COLUMNS.map(
    ({ label, className = '', isUsed = () => true, cell }): Column => ({
      label,
      className,
      isUsed: isUsed(record),
      cell: at => {
        const level = doseLevels[at]
        return level && cell({ record, level, path: `dosing.doseLevels.${at}` })
      },
    }),
  )
  return <RecordTable caption="Dose levels" columns={columns} count={doseLevels.length} />
}

type CellProps = { record: TrialRecord; level: DoseLevel; path: string }

type LevelColumn = {
  label: string
  className?: string
  isUsed?: (record: TrialRecord) => boolean
  cell: (props: CellProps) => React.ReactNode
}

const COLUMNS: LevelColumn[] = [
  {
    label: 'Level',
    className: 'sm:min-w-20',
    cell: props => <Part {...props} words={describeLevelName(props.level)} />,
  },
  { label: 'Amount', className: 'whitespace-nowrap max-sm:whitespace-normal', cell: Amount },
  {
    label: 'Counted cells',
    cell: ({ record, level, path }) => (
      <SourcedValue record={record} path={`${path}.countedCells`}>
        {describeCountedCells(level.countedCells)}
      </SourcedValue>
    ),
  },
  {
    label: 'Stated as',
    cell: ({ record, level, path }) => (
      <SourcedValue record={record} path={`${path}.statedAs`}>
        {level.statedAs && statedAsWords(level.statedAs.value)}
      </SourcedValue>
    ),
  },
  {
    label: 'Participants',
    cell: ({ record, path }) => <SourcedValue record={record} path={`${path}.participants`} />,
  },
  {
    label: 'Role',
    isUsed: ({ trial }) => trial.dosing.doseLevels.some(level => describeLevelRole(level)),
    cell: props => describeLevelRole(props.level) && <Part {...props} words={describeLevelRole(props.level)} />,
  },
  {
    label: 'Cumulative',
    isUsed: ({ trial }) => Array.isArray(trial.dosing.cumulative),
    cell: Cumulative,
  },
]

/** What is told of the level as a whole, which is where its words are. */
function Part({ record, path, words }: CellProps & { words: string }) {
  return <EvidenceLink href={placeUrl(record, path)}>{words}</EvidenceLink>
}

function Amount({ record, level, path }: CellProps) {
  const { amount, unit } = level
  return (
    <>
      <SourcedValue record={record} path={`${path}.amount`}>
        {describeDose(level)}
      </SourcedValue>
      {unit.reason && unit.reason !== amount.reason && <InferenceNote reason={`the unit: ${unit.reason}`} />}
    </>
  )
}

/** No text states it where it is computed: it has its arithmetic in place of words. */
function Cumulative({ record, level, path }: CellProps) {
  const dose = listShownDoses([record], 'cumulative').doses.find(one => one.path === `${path}.amount`)
  if (!dose) return null
  return (
    <>
      <span className="whitespace-nowrap">{describeAmount(dose.amount, level.unit.value)}</span>
      {level.statedAs?.value !== 'total' && (
        <span className="ml-1.5 rounded border border-line-strong px-1 text-2xs text-muted">computed</span>
      )}
      <div className="text-muted text-xs">{dose.arithmetic}</div>
      {dose.remark && <div className="text-warn text-xs">{dose.remark}</div>}
    </>
  )
}
