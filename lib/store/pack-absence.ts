import { z } from 'zod'
import { Absence } from '@/lib/trial/evidence.ts'
import { patternOf, valueAt } from '@/lib/trial/fields.ts'
import type { Trial } from '@/lib/trial/trial.ts'

/** Kinds of absence by path. A star stands for all items of a list that lack the field. */
export const StoredAbsence = z.record(z.string(), Absence)
type Absences = z.infer<typeof StoredAbsence>

/** What a trial lacks, with one entry for a field that its list's items lack all for the same reason. */
export function packAbsence(absence: Absences, trial: Trial): Absences {
  const byPattern = new Map<string, string[]>()
  for (const path of Object.keys(absence)) {
    const pattern = patternOf(path)
    const paths = byPattern.get(pattern)
    if (paths) paths.push(path)
    else byPattern.set(pattern, [path])
  }
  const packed: Absences = {}
  for (const [pattern, paths] of byPattern) {
    const [kind, ...others] = new Set(paths.map(path => absence[path]))
    if (kind && others.length === 0 && isAll(paths, listMissing(trial, pattern))) packed[pattern] = kind
    else for (const path of paths) packed[path] = absence[path] ?? 'absentOnPage'
  }
  return packed
}

/** Undoes `packAbsence`. */
export function unpackAbsence(packed: Absences, trial: Trial): Absences {
  const absence: Absences = {}
  for (const [pattern, kind] of Object.entries(packed)) {
    if (pattern.includes('*')) for (const path of listMissing(trial, pattern)) absence[path] = kind
    else absence[pattern] = kind
  }
  return absence
}

function isAll(some: readonly string[], all: readonly string[]): boolean {
  const known = new Set(some)
  return known.size === all.length && all.every(path => known.has(path))
}

/** The paths of a pattern ("locations.*.status") at which the trial has no value; a pattern without a star is one. */
function listMissing(trial: Trial, pattern: string): string[] {
  const [list = '', field] = pattern.split('.*.')
  if (field === undefined) return [pattern]
  const items = valueAt(trial, list)
  const paths = Array.isArray(items) ? items.map((_, at) => `${list}.${at}.${field}`) : []
  return paths.filter(path => {
    const value = valueAt(trial, path)
    return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  })
}
