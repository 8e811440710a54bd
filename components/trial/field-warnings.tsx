import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialPartUrl } from '@/lib/urls.ts'

type FieldWarningsProps = {
  record: TrialRecord
  /** Paths, or first parts of paths: a warning of a part counts for the whole. */
  paths: readonly string[]
}

/** Leads to the warnings of the import that speak of these fields. Nothing where there is none. */
export function FieldWarnings({ record, paths }: FieldWarningsProps) {
  const count = countWarnings(record, paths)
  if (count === 0) return null
  const words = count === 1 ? '1 warning' : `${count} warnings`
  return (
    <a
      href={trialPartUrl(record.trial.trialId, 'warnings')}
      className="link inline-flex items-baseline gap-1 whitespace-nowrap font-normal text-warn! text-xs"
    >
      <WarningMark />
      {words}
    </a>
  )
}

/** How many warnings speak of these fields or parts of them. */
export const countWarnings = (record: TrialRecord, paths: readonly string[]): number =>
  record.warnings.filter(({ field }) => field && paths.some(path => isUnder(field, path))).length

const isUnder = (field: string, path: string): boolean => field === path || field.startsWith(`${path}.`)

/** A triangle, for where there is room for no more: what it means is in the link's name. */
export function WarningMark() {
  return (
    <svg viewBox="0 0 14 14" width="11" height="11" aria-hidden="true" className="flex-none translate-y-px">
      <path d="M7 1.2L13.2 12.5H.8z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M7 5v3.6M7 10.4v.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}
