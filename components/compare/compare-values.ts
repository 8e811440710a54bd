import { isProseCut } from '@/components/trial/not-stated.tsx'
import { isMissing } from '@/components/trial/sourced-value.tsx'
import { datesAgree, PartialDate } from '@/lib/trial/date.ts'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import type { RowSpec } from './comparison-rows.ts'
import { countSites } from './count-sites.ts'
import { areCriteriaCut } from './describe-missing.ts'
import { listRowValues } from './list-row-values.ts'

/** Whether trials differ in a row. `unknown`: fewer than two of them say anything of it. */
export type Difference = 'same' | 'differs' | 'unknown'

/** What a trial's pages say of a row: a value, that they leave it out though they could give it, or nothing known. */
type Told = { kind: 'value'; value: unknown } | { kind: 'leftOut' } | { kind: 'unknown' }

/**
 * Whether the trials differ in the field at `path`. What a registry never provides, what was unreadable and what is
 * cut off differs from nothing: nobody knows it. What a page leaves out, though its registry has a place for it, does
 * differ from a value.
 */
export const compareField = (records: readonly TrialRecord[], path: string): Difference =>
  compareTold(records.map(record => tell(record, path)))

/**
 * Whether the trials differ in a row. Doses and criteria are compared by their plain facts: neither by how sure they
 * are nor by where they stand. What prose does not state differs from what it states, unless the page is cut off.
 */
export function compareRow(records: readonly TrialRecord[], row: RowSpec): Difference {
  // Where a trial was read from is no property of the trial.
  if (row.kind === 'documents' || row.kind === 'openPoints') return 'unknown'
  if (!isOfDosing(row.path) && row.kind !== 'criteria') return compareField(records, row.path)
  return compareTold(records.map(record => tellFacts(record, row)))
}

function compareTold(all: readonly Told[]): Difference {
  const told = all.filter(({ kind }) => kind !== 'unknown')
  if (told.length < 2) return 'unknown'
  const isOneDifferent = told.some((one, at) => told.slice(at + 1).some(other => !tellTheSame(one, other)))
  if (isOneDifferent) return 'differs'
  return told.some(({ kind }) => kind === 'value') ? 'same' : 'unknown'
}

function tell(record: TrialRecord, path: string): Told {
  const value = valueAt(record.trial, path) ?? (path === 'locationCount' ? countSites(record) : undefined)
  if (!isMissing(value)) return { kind: 'value', value }
  return absenceOfRow(record, path) === 'absentOnPage' ? { kind: 'leftOut' } : { kind: 'unknown' }
}

function tellFacts(record: TrialRecord, row: RowSpec): Told {
  const facts = listRowValues(record, row).map(({ fact }) => fact)
  if (facts.length > 0) return { kind: 'value', value: facts }
  return isCutBefore(record, row) ? { kind: 'unknown' } : { kind: 'leftOut' }
}

const isCutBefore = (record: TrialRecord, row: RowSpec): boolean =>
  row.kind === 'criteria' ? hasNoCriteria(record) || areCriteriaCut(record, row.side) : isProseCut(record)

const hasNoCriteria = ({ trial: { criteria } }: TrialRecord): boolean =>
  Object.values(criteria).every(list => list.length === 0)

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
