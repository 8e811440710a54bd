import { describeTime } from '@/components/trial/describe-time.ts'
import { describeValue } from '@/components/trial/describe-value.ts'
import { listItemPaths } from '@/components/trial/list-item-paths.ts'
import { isMissing, reasonOf } from '@/components/trial/sourced-value.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowKind, RowSpec } from './comparison-rows.ts'
import { listCountedSites } from './count-sites.ts'
import { hasParts, tellItem } from './list-item-parts.ts'
import type { RowValue } from './row-value.ts'

/** What the registries' own fields say of a row. */
export function listFieldValues(record: TrialRecord, { path, kind }: Pick<RowSpec, 'path' | 'kind'>): RowValue[] {
  if (kind === 'documents') return listDocuments(record)
  const value = valueAt(record.trial, path)
  if (isMissing(value)) return path === 'locationCount' ? listCountedSites(record) : []
  const count = Array.isArray(value) ? value.length : 0
  if (hasParts(kind)) return listItemPaths(path, count).map(item => itemValue(record, item, kind))
  if (kind === 'list') return listItemPaths(path, count).map(item => fieldValue(record, item))
  if (kind === 'typedValue') return [typedValue(record, path)]
  return [fieldValue(record, path)]
}

/** A value of one field, with its code where that is another thing than its words. */
function fieldValue(record: TrialRecord, path: string, tags: string[] = []): RowValue {
  const value = valueAt(record.trial, path)
  const text = describeValue(path, value)
  const reason = reasonOf(record, path)
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return {
    text,
    ...(isPlain && { value }),
    basis: reason ? 'inferred' : 'stated',
    ...(reason && { reason }),
    tags,
    path,
    fact: text,
  }
}

/** A date or a count, with whether it is actual or estimated where that is said. */
function typedValue(record: TrialRecord, path: string): RowValue {
  const type = describeValue(`${path}.type`, valueAt(record.trial, `${path}.type`))
  const tag = reasonOf(record, `${path}.type`) ? `${type} (inferred)` : type
  return fieldValue(record, `${path}.${path === 'enrollment' ? 'count' : 'date'}`, type ? [tag] : [])
}

/** An item of a list with its parts, a line each. */
function itemValue(record: TrialRecord, path: string, kind: RowKind): RowValue {
  const { main, small, full, reasons } = tellItem(record, path, kind)
  const text = [main, ...small, full].filter(Boolean).join('\n')
  return {
    text,
    basis: reasons.length > 0 ? 'inferred' : 'stated',
    ...(reasons.length > 0 && { reason: reasons.join('; ') }),
    tags: [],
    path,
    fact: text,
  }
}

const listDocuments = ({ documents }: TrialRecord): RowValue[] =>
  documents.map(({ registry, importedAt }, at) => ({
    text: `${registry}, imported ${describeTime(importedAt)}`,
    value: registry,
    basis: 'stated',
    tags: [],
    path: `documents.${at}`,
    fact: registry,
  }))
