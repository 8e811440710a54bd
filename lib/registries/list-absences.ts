import type { Absence } from '@/lib/trial/evidence.ts'
import { FIELD_PATTERNS, type FieldPattern, valueAt } from '@/lib/trial/fields.ts'
import type { Trial } from '@/lib/trial/trial.ts'

type Reasons = { provides: readonly FieldPattern[]; cutOff: readonly FieldPattern[]; unreadable: readonly string[] }

/** Every field that the trial lacks, list items' fields included, with the kind of missing it is. */
export function listAbsences(trial: Trial, reasons: Reasons): Record<string, Absence> {
  const provides = new Set<string>(reasons.provides)
  const cutOff = new Set<string>(reasons.cutOff)
  const unreadable = new Set(reasons.unreadable)
  const absence: Record<string, Absence> = {}

  for (const pattern of FIELD_PATTERNS) {
    for (const path of missingPaths(trial, pattern)) {
      if (unreadable.has(path) || unreadable.has(pattern)) absence[path] = 'unreadable'
      else if (!provides.has(pattern)) absence[path] = 'notProvided'
      else absence[path] = cutOff.has(pattern) ? 'cutOff' : 'absentOnPage'
    }
  }
  return absence
}

/** Where the trial lacks a field: "armGroups.*.type" for each arm group without one; a pattern without a star is its path. */
function missingPaths(trial: Trial, pattern: FieldPattern): string[] {
  const [list, field] = pattern.split('.*.')
  if (!list || !field) return isMissing(valueAt(trial, pattern)) ? [pattern] : []
  const items = valueAt(trial, list)
  if (!Array.isArray(items)) return []
  return items.flatMap((item, at) => (isMissing(valueAt(item, field)) ? [`${list}.${at}.${field}`] : []))
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
