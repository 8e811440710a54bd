import { listItemPaths } from '@/components/trial/list-item-paths.ts'
import { isMissing, SourcedValue } from '@/components/trial/sourced-value.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

type ItemProps = { record: TrialRecord; path: string }

const has = (record: TrialRecord, path: string): boolean => !isMissing(valueAt(record.trial, path))

/** A part of an item, in small print; nothing where the item lacks it, which the trial's own page says. */
function Part({ record, path, className = 'remark' }: ItemProps & { className?: string }) {
  if (!has(record, path)) return null
  return (
    <div className={className}>
      <SourcedValue record={record} path={path} />
    </div>
  )
}

export function TypedItem({ record, path, main, type }: ItemProps & { main: string; type: string }) {
  return (
    <>
      <SourcedValue record={record} path={`${path}.${main}`} />
      {has(record, `${path}.${type}`) && (
        <span className="remark ml-1.5">
          <SourcedValue record={record} path={`${path}.${type}`} />
        </span>
      )}
    </>
  )
}

export function ArmItem({ record, path }: ItemProps) {
  const names = valueAt(record.trial, `${path}.interventionNames`)
  return (
    <>
      <div className="name">
        <SourcedValue record={record} path={`${path}.label`} />
      </div>
      <Part record={record} path={`${path}.type`} />
      <Part record={record} path={`${path}.description`} className="told" />
      {Array.isArray(names) && names.length > 0 && (
        <ul className="remark">
          {listItemPaths(`${path}.interventionNames`, names.length).map(item => (
            <li key={item}>
              <SourcedValue record={record} path={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function InterventionItem({ record, path }: ItemProps) {
  return (
    <>
      <div className="name">
        <SourcedValue record={record} path={`${path}.name`} />
      </div>
      <Part record={record} path={`${path}.type`} />
      <Part record={record} path={`${path}.description`} className="told" />
    </>
  )
}

export function OutcomeItem({ record, path }: ItemProps) {
  return (
    <>
      <SourcedValue record={record} path={`${path}.measure`} />
      <Part record={record} path={`${path}.timeFrame`} />
      <Part record={record} path={`${path}.description`} />
    </>
  )
}

const PLACE_PARTS = ['city', 'state', 'country']

export function SiteItem({ record, path }: ItemProps) {
  const places = PLACE_PARTS.filter(part => has(record, `${path}.${part}`))
  return (
    <>
      {has(record, `${path}.facility`) && <SourcedValue record={record} path={`${path}.facility`} />}
      {places.length > 0 && (
        <div className="remark">
          {places.map((part, at) => (
            <span key={part}>
              {at > 0 && ', '}
              <SourcedValue record={record} path={`${path}.${part}`} />
            </span>
          ))}
        </div>
      )}
      <Part record={record} path={`${path}.status`} />
    </>
  )
}

export function ContactItem({ record, path }: ItemProps) {
  return (
    <>
      <SourcedValue record={record} path={`${path}.name`} />
      <Part record={record} path={`${path}.role`} />
      <Part record={record} path={`${path}.phone`} />
      <Part record={record} path={`${path}.phoneExt`} />
      <Part record={record} path={`${path}.email`} />
    </>
  )
}
