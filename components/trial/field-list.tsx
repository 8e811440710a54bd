import type { ReactNode } from 'react'
import { fieldLabel, valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { OpenPointNotes } from './open-point-notes.tsx'
import { isMissing, SourcedValue } from './sourced-value.tsx'

export type FieldListItem = { path: string; content?: ReactNode }

/**
 * Fields with their names, in as many columns as there is room for, and what the record leaves open of them; those that
 * are missing are named elsewhere.
 */
export function FieldList({ record, fields }: { record: TrialRecord; fields: readonly FieldListItem[] }) {
  const given = fields.filter(({ path }) => !isMissing(valueAt(record.trial, path)))
  const missing = fields.filter(field => !given.includes(field)).map(({ path }) => path)
  return (
    <>
      {given.length > 0 && <Given record={record} fields={given} />}
      <OpenPointNotes record={record} paths={missing} />
    </>
  )
}

function Given({ record, fields }: { record: TrialRecord; fields: readonly FieldListItem[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-6 gap-y-2.5">
      {fields.map(({ path, content }) => (
        <div key={path}>
          <dt className="text-muted text-xs">{fieldLabel(path)}</dt>
          <dd>
            {content ?? <SourcedValue record={record} path={path} />}
            <OpenPointNotes record={record} paths={[path]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
