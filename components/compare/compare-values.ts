import { isMissing } from '@/components/trial/sourced-value.tsx'
import { datesAgree, PartialDate } from '@/lib/trial/date.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'

/** Whether trials differ in a row. `unknown`: fewer than two of them say anything of it. */
export type Difference = 'same' | 'differs' | 'unknown'

/** What a trial's pages say of a row: a value, that they leave it out though they could give it, or nothing known. */
type Told = { kind: 'value'; value: unknown } | { kind: 'leftOut' } | { kind: 'unknown' }

/**
 * Whether the trials differ in the field at `path`. What a registry never provides, what was unreadable and what is
 * cut off differs from nothing: nobody knows it. What a page leaves out, though its registry has a place for it, does
 * differ from a value.
 */
export function compareField(records: readonly TrialRecord[], path: string): Difference {
  const told = records.map(record => tell(record, path)).filter(({ kind }) => kind !== 'unknown')
  if (told.length < 2) return 'unknown'
  const isOneDifferent = told.some((one, at) => told.slice(at + 1).some(other => !tellTheSame(one, other)))
  if (isOneDifferent) return 'differs'
  return told.some(({ kind }) => kind === 'value') ? 'same' : 'unknown'
}

function tell(record: TrialRecord, path: string): Told {
  const value = valueAt(record.trial, path)
  if (!isMissing(value)) return { kind: 'value', value }
  return absenceOfRow(record, path) === 'absentOnPage' ? { kind: 'leftOut' } : { kind: 'unknown' }
}

const tellTheSame = (a: Told, b: Told): boolean =>
  a.kind === 'value' && b.kind === 'value' ? agree(a.value, b.value) : a.kind === b.kind

/**
 * Whether two values say the same as far as both say anything: texts without regard to case and blanks, dates to the
 * precision that both have, lists without regard to order, groups part by part, where a part that one lacks decides
 * nothing.
 */
function agree(a: unknown, b: unknown): boolean {
  if (isNothing(a) || isNothing(b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return agreeAsLists(a, b)
  if (typeof a === 'object' && typeof b === 'object') return agreeAsGroups(a as Group, b as Group)
  if (typeof a === 'string' && typeof b === 'string') return agreeAsTexts(a, b)
  return a === b
}

type Group = Record<string, unknown>

const isNothing = (value: unknown): boolean => value === null || value === undefined

function agreeAsLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  const left = [...b]
  return a.every(item => {
    const at = left.findIndex(other => agree(item, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const agreeAsGroups = (a: Group, b: Group): boolean => Object.keys(a).every(key => agree(a[key], b[key]))

function agreeAsTexts(a: string, b: string): boolean {
  if (PartialDate.safeParse(a).success && PartialDate.safeParse(b).success) return datesAgree(a, b)
  return fold(a) === fold(b)
}

/** Digits, signs and marks of a notation stay: 10⁷ is not 107 before somebody has said so. */
const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
