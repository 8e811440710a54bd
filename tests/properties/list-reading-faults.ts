import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { FIELD_PATTERNS, valueAt } from '@/lib/trial/fields.ts'
import { Trial } from '@/lib/trial/trial.ts'
import { listEvidenceFaults } from '../pages/list-evidence-faults.ts'

/** What must never be, whatever the text: one line each, none when all is well. */
export function listReadingFaults(text: string, reading: DocumentReading): string[] {
  return [
    ...listSchemaFaults(reading),
    ...listEvidenceFaults(text, reading),
    ...listAbsenceFaults(reading),
    ...listWarningFaults(text, reading),
  ]
}

function listSchemaFaults({ trial }: DocumentReading): string[] {
  const parsed = Trial.strict().safeParse(trial)
  return parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A field is given or missing, and never both or neither. */
function listAbsenceFaults({ trial, absence, evidence }: DocumentReading): string[] {
  const paths = FIELD_PATTERNS.flatMap(pattern => {
    const [list, field] = pattern.split('.*.')
    if (!list || !field) return [pattern]
    const items = valueAt(trial, list)
    return Array.isArray(items) ? items.map((_, at) => `${list}.${at}.${field}`) : []
  })
  const places = Object.keys(evidence)
  const known = new Set<string>(paths)
  return [
    ...paths.flatMap(path => {
      if (isMissing(valueAt(trial, path))) return absence[path] ? [] : [`${path}: neither given nor said to be missing`]
      if (absence[path]) return [`${path}: given and said to be missing (${absence[path]})`]
      return places.some(place => place === path || place.startsWith(`${path}.`)) ? [] : [`${path}: given from nowhere`]
    }),
    ...Object.keys(absence).flatMap(path => (known.has(path) ? [] : [`${path}: missing, yet no field`])),
  ]
}

function listWarningFaults(text: string, { warnings }: DocumentReading): string[] {
  return warnings.flatMap(({ code, start, end, line, message }) => [
    ...(start <= end && end <= text.length ? [] : [`warning ${code}: not a place in the text (${start}–${end})`]),
    ...(line >= 1 && message ? [] : [`warning ${code}: without line or message`]),
  ])
}
