import { Absence } from '@/components/ui/absence.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { listMissing } from './list-missing.ts'

type MissingFieldsProps = {
  record: TrialRecord
  /** First parts of the paths to look at: 'armGroups', 'startDate'. */
  roots: readonly string[]
  className?: string
}

/** So many are read at a glance; the rest is folded away. */
const MOST_NAMES = 12

/** What a part of a trial lacks, one line for each kind of missing, every field by name. Nothing where all is there. */
export function MissingFields({ record, roots, className = '' }: MissingFieldsProps) {
  const groups = listMissing(record, roots)
  if (groups.length === 0) return null
  const registries = [...new Set(record.documents.map(({ registry }) => registry))]
  return (
    <ul className={`space-y-1 text-xs ${className}`}>
      {groups.map(({ absence, names }) => (
        <li key={absence} className="text-muted">
          <Absence kind={absence} registries={registries} />
          <span>: {names.slice(0, MOST_NAMES).join(' · ')}</span>
          <More names={names.slice(MOST_NAMES)} />
        </li>
      ))}
    </ul>
  )
}

function More({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details>
      <summary className="text-accent">and {names.length} more</summary>
      {names.join(' · ')}
    </details>
  )
}
