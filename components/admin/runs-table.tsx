import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import type { ImportRun } from '@/lib/trial/import-run.ts'
import { runUrl } from '@/lib/urls.ts'
import { describeTotals, durationOfRun, nameOfRun, starterOfRun } from './describe-run.ts'

type RunsTableProps = {
  runs: readonly ImportRun[]
  /** Fewer columns, for beside something else. */
  short?: boolean
}

/** Runs with who, when, from what, what they came to and how long they took; newest first. */
export function RunsTable({ runs, short = false }: RunsTableProps) {
  const at = (place: number): ImportRun => runs[place] as ImportRun
  const count = (key: 'added' | 'updated' | 'unchanged' | 'refused') => ({
    label: key[0]?.toUpperCase() + key.slice(1),
    className: 'numeric max-sm:hidden!',
    cell: (place: number) => at(place)[key].toLocaleString('en'),
  })
  return (
    <div className="overflow-x-auto">
      <RecordTable
        caption="Runs, newest first"
        count={runs.length}
        columns={[
          { label: 'Run', cell: place => <RunName run={at(place)} /> },
          { label: 'From', cell: place => <Origin run={at(place)} />, isUsed: !short },
          { label: 'By', cell: place => starterOfRun(at(place), 'command line') },
          {
            label: 'Begun',
            cell: place => <time dateTime={at(place).startedAt}>{describeTime(at(place).startedAt)}</time>,
            className: 'sm:whitespace-nowrap',
          },
          { label: 'Took', cell: place => durationOfRun(at(place)) ?? 'not finished', isUsed: !short },
          // One line says the same where there is no room for columns.
          { label: 'Came to', cell: place => describeTotals(at(place)), className: 'sm:hidden!' },
          count('added'),
          count('updated'),
          ...(short ? [] : [count('unchanged'), count('refused')]),
        ]}
      />
    </div>
  )
}

function RunName({ run }: { run: ImportRun }) {
  const { id, rolledBackBy } = run
  return (
    <>
      <a href={runUrl(id)}>No. {id}</a> <span className="font-normal">{nameOfRun(run)}</span>
      {rolledBackBy.length > 0 && (
        <span className="block font-normal text-warn text-xs">rolled back by no. {rolledBackBy.join(', ')}</span>
      )}
    </>
  )
}

const Origin = ({ run: { origin } }: { run: ImportRun }) =>
  origin ? (
    <span className="line-clamp-2 [overflow-wrap:anywhere]">{origin}</span>
  ) : (
    <span className="text-muted">not kept</span>
  )
