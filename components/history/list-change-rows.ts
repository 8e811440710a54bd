import { findEvidence } from '@/components/trial/find-evidence.ts'
import { warningTitle } from '@/components/trial/group-warnings.ts'
import type { Change, ItemChange, ListChange, Told, ValueChange } from '@/lib/trial/change.ts'
import { type Absence, type Span, Warning } from '@/lib/trial/evidence.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { type MarkedWords, markWords } from '@/lib/trial/mark-words.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentLineUrl, wordsUrl } from '@/lib/urls.ts'
import { cutSameWords, type ShownWords } from './cut-same-words.ts'
import { describeTold } from './describe-told.ts'
import { type Detail, listDetails } from './list-details.ts'
import { partLabel, placeLabel } from './place-label.ts'

/** One side of a row: its words, those that changed marked, and the way to them in their text. */
export type ChangeCell = {
  words: ShownWords[]
  details: Detail[]
  /** Where nothing is told, in which way it is missing. */
  absence?: Absence | undefined
  reason?: string | undefined
  href?: string | undefined
}

export type RowKind = 'value' | 'list' | 'added' | 'removed' | 'changed' | 'moved'

/** A row of what changed. A part of an item stands below it, an item below its list. */
export type ChangeRow = {
  key: string
  kind: RowKind
  depth: 0 | 1 | 2
  label: string
  before: ChangeCell | null
  after: ChangeCell | null
}

type Sides = { before: TrialRecord; after: TrialRecord; urls?: PlaceUrls }

/** Where places in a text lead to, where that is not its page among the trial's texts: in one that is not stored yet. */
export type PlaceUrls = {
  words: (documentId: string, places: readonly Span[], path: string) => string | undefined
  line: (documentId: string, line: number) => string | undefined
}

/** What is compared beside the fields of a trial, and its criteria, which are more than a field. */
const LIST_LABELS: Record<string, string> = {
  criteria: 'Criteria',
  warnings: 'Warnings',
  conflicts: 'Where registries differ',
}

/** What a field that changed is called, whatever it is of: a trial, its warnings, its conflicts. */
export const changeLabel = (field: string): string => LIST_LABELS[field] ?? fieldLabel(field)

/** What changed in a part of a trial, row by row. */
export const listChangeRows = (sides: Sides, changes: readonly Change[]): ChangeRow[] =>
  changes.flatMap(change => (change.kind === 'list' ? rowsOfList(sides, change) : [rowOfValue(sides, change, 0)]))

function rowsOfList(sides: Sides, list: ListChange, depth: 0 | 2 = 0): ChangeRow[] {
  const heading: ChangeRow = {
    key: list.field,
    kind: 'list',
    depth,
    label: `${depth ? partLabel(list.field) : changeLabel(list.field)}: ${describeCounts(list)}`,
    before: null,
    after: null,
  }
  return [heading, ...list.items.flatMap(item => rowsOfItem(sides, item, depth === 2))]
}

/** "1 added, 2 changed, 14 as they were". */
function describeCounts({ items, same }: ListChange): string {
  const kinds = ['added', 'removed', 'changed', 'moved'] as const
  const counts = kinds
    .map(kind => ({ kind, count: items.filter(({ change }) => change === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
  return [...counts, ...(same > 0 ? [same === 1 ? '1 as it was' : `${same} as they were`] : [])].join(', ')
}

function rowsOfItem(sides: Sides, item: ItemChange, isInner: boolean): ChangeRow[] {
  const { change, before, after, moved, parts } = item
  const depth = isInner ? 2 : 1
  const told = after ?? before
  const row = { key: `${before?.path} ${after?.path}`, kind: change, depth } as const
  if (!before || !after) {
    const [left, right] = [
      before && cellOf(sides, sides.before, before, 'deleted'),
      after && cellOf(sides, sides.after, after, 'inserted'),
    ]
    return [{ ...row, label: told ? placeOf(told) : '', before: left, after: right }]
  }
  if (change === 'moved')
    return [
      {
        ...row,
        label: moveLabel(before, after),
        before: cellOf(sides, sides.before, before),
        after: cellOf(sides, sides.after, after),
      },
    ]
  const label = moved ? moveLabel(before, after) : placeOf(after)
  const [only] = parts
  if (parts.length === 1 && only && only.kind !== 'list' && only.after.path === after.path)
    return [{ ...rowOfValue(sides, only, depth), ...row, label }]
  if (!only) {
    const whole: ValueChange = { kind: 'value', field: after.path, before, after }
    return [{ ...rowOfValue(sides, whole, depth), ...row, label }]
  }
  const name = describeTold(sides.after, after)
  return [
    { ...row, label: name.length > 120 ? `${name.slice(0, 120)}…` : name, before: null, after: null },
    ...parts.flatMap(part => (part.kind === 'list' ? rowsOfList(sides, part, 2) : [rowOfValue(sides, part, 2)])),
  ]
}

/** Warnings and conflicts have no place that would say something: of a warning it is what it is called. */
function placeOf({ path, value }: Told): string {
  if (path.startsWith('warnings.')) return warningTitle(Warning.parse(value).code)
  return path.startsWith('conflicts.') ? '' : placeLabel(path)
}

function moveLabel(before: Told, after: Told): string {
  const [from, to] = [placeLabel(before.path), placeLabel(after.path)]
  return from === to ? `${to}, moved among the others` : `from ${from} to ${to}`
}

function rowOfValue(sides: Sides, change: Exclude<Change, ListChange>, depth: ChangeRow['depth']): ChangeRow {
  const { field, before, after } = change
  const [left, right] = [cellOf(sides, sides.before, before, 'deleted'), cellOf(sides, sides.after, after, 'inserted')]
  const row = {
    key: `${before.path} ${after.path}`,
    kind: 'value',
    depth,
    label: depth ? partLabel(field) : fieldLabel(field),
  } as const
  const words = change.kind === 'text' ? change.words : markLongWords(sides, change)
  if (!words) return { ...row, before: left, after: right }
  return {
    ...row,
    before: { ...left, words: cutSameWords(words, 'before') },
    after: { ...right, words: cutSameWords(words, 'after') },
  }
}

/** A value shorter than this, in words, is taken in at a glance. */
const SHORT = 40

/** Of a value that takes many words to say, such as a drug with its dose and days, those that changed. */
function markLongWords(sides: Sides, { before, after }: ValueChange): MarkedWords[] | undefined {
  const [old, now] = [describeTold(sides.before, before), describeTold(sides.after, after)]
  return old && now && old !== now && Math.max(old.length, now.length) > SHORT ? markWords(old, now) : undefined
}

function cellOf(
  { urls }: Sides,
  record: TrialRecord,
  told: Told,
  kind: 'same' | 'deleted' | 'inserted' = 'same',
): ChangeCell {
  const text = describeTold(record, told)
  return {
    words: text ? [{ kind, text }] : [],
    details: listDetails(record, told),
    absence: text ? undefined : told.absence,
    reason: told.reason,
    href: text ? placeUrl(record, told, urls ?? storedUrls(record)) : undefined,
  }
}

/** The address of the words that a value was read from, in the text as it was then. */
function placeUrl(record: TrialRecord, { path, value }: Told, urls: PlaceUrls): string | undefined {
  const warning = path.startsWith('warnings.') ? record.warnings.find(one => one === value) : undefined
  if (warning) return urls.line(warning.documentId, warning.line)
  const places = findEvidence(record, path)
  const [first] = places
  if (!first) return undefined
  const inFirst = places.filter(({ documentId }) => documentId === first.documentId)
  return urls.words(first.documentId, inFirst, path)
}

/** The pages of the texts that are stored. */
export const storedUrls = ({ trial: { trialId } }: TrialRecord): PlaceUrls => ({
  words: (documentId, places, path) => wordsUrl(trialId, documentId, places, path),
  line: (documentId, line) => documentLineUrl(trialId, documentId, line),
})
