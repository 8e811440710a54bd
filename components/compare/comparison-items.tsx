import { describeValue } from '@/components/trial/describe-value.ts'
import { InferenceNote } from '@/components/trial/inference-note.tsx'
import { reasonOf, SourcedValue } from '@/components/trial/sourced-value.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowKind } from './comparison-rows.ts'
import { hasParts, tellItem } from './list-item-parts.ts'

type ItemProps = { record: TrialRecord; path: string }

/** An item of a list: one link to all of its words, as its parts stand close together in the text. */
export function ComparisonItem({ record, path, kind }: ItemProps & { kind: RowKind }) {
  if (!hasParts(kind)) return <SourcedValue record={record} path={path} />
  const { main, small, full, reasons } = tellItem(record, path, kind)
  return (
    <>
      <SourcedValue record={record} path={path}>
        {main}
      </SourcedValue>
      {reasons.length > 0 && <InferenceNote reason={reasons.join('; ')} />}
      {small.length > 0 && <div className="remark">{small.join(kind === 'sites' ? ', ' : '\n')}</div>}
      {full && <div className="told">{full}</div>}
    </>
  )
}

/** A date or a count, with whether it is actual or estimated where that is said. */
export function TypedItem({ record, path, main }: ItemProps & { main: string }) {
  const type = describeValue(`${path}.type`, valueAt(record.trial, `${path}.type`))
  const reason = reasonOf(record, `${path}.type`)
  return (
    <>
      <SourcedValue record={record} path={`${path}.${main}`} />
      {type && <span className="remark"> {type}</span>}
      {reason && <InferenceNote reason={reason} />}
    </>
  )
}
