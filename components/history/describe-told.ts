import { describeField } from '@/components/trial/describe-dosing-value.ts'
import { describeValue } from '@/components/trial/describe-value.ts'
import type { Told } from '@/lib/trial/change.ts'
import { Warning } from '@/lib/trial/evidence.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { Conflict, type TrialRecord } from '@/lib/trial/trial-record.ts'

/** What a record tells at a place, in words; empty where it tells nothing. */
export function describeTold(record: TrialRecord, { path, value }: Told): string {
  if (value === null || value === undefined) return ''
  if (path.startsWith('warnings.')) return describeWarning(value)
  if (path.startsWith('conflicts.')) return describeConflict(value)
  if (path.startsWith('criteria.') && typeof value === 'string') return value || 'a list mark without text'
  if (isSpoken(path, value)) return value
  return describeField(record, path) || describeParts(path, value)
}

/** Words of the registry stand as they are. */
const isSpoken = (path: string, value: unknown): value is string =>
  typeof value === 'string' && describeValue(path, value) === value

function describeWarning(value: unknown): string {
  const { message, words } = Warning.parse(value)
  const quoted = words.replace(/\s+/g, ' ').trim()
  return `${message}${quoted && !message.includes(quoted) ? ` “${quoted.slice(0, 160)}”` : ''}`
}

function describeConflict(value: unknown): string {
  const { field, values } = Conflict.parse(value)
  return `${fieldLabel(field)}: ${values.map(told => `${told.registry} ${describeValue(field, told.value)}`).join(', ')}`
}

/** A value without a name of its own, part by part. */
function describeParts(path: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return describeValue(path, value)
  const parts = Object.entries(value).filter(([key, part]) => key !== 'evidence' && part !== null && part !== undefined)
  return parts
    .map(([key, part]) => describeValue(`${path}.${key}`, part) || describeParts(`${path}.${key}`, part))
    .join(', ')
}
