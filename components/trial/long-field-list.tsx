import { fieldLabel, valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { isMissing, SourcedValue } from './sourced-value.tsx'

/** Fields that are told in sentences, each over the full width; those that are missing are named elsewhere. */
export function LongFieldList({ record, paths }: { record: TrialRecord; paths: readonly string[] }) {
  const given = paths.filter(path => !isMissing(valueAt(record.trial, path)))
  if (given.length === 0) return null
  return (
    <dl className="space-y-2">
      {given.map(path => (
        <div key={path}>
          <dt className="text-muted text-xs">{fieldLabel(path)}</dt>
          <dd className="max-w-[78ch] whitespace-pre-line">
            <SourcedValue record={record} path={path} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
