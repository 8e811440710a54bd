import type { Change, ItemChange, ListChange, TextChange } from './change.ts'
import { compareCriteria } from './compare-criteria.ts'
import { type Compared, compareValues, listChange } from './compare-values.ts'
import { COMPARED_FIELDS, type ComparedField } from './compared-fields.ts'
import { NO_DOSING } from './dosing.ts'
import { patternOf } from './fields.ts'
import { markWords } from './mark-words.ts'
import { matchItems } from './match-items.ts'
import { areToldAlike, isNothing, spell } from './told-alike.ts'
import type { TrialRecord } from './trial-record.ts'

/** What became of a trial, by the parts of its page; those in which nothing changed are left out. */
export type RecordChanges = {
  sections: { title: string; changes: Change[] }[]
  /** How many of the fields that the records give are told alike by both. */
  same: number
}

/**
 * What differs between two records of a trial: its values in the order of its page, list items matched, longer texts word
 * by word; then the warnings and the conflicts that came or went. Where a value stands in its text, and in which
 * document, makes no difference.
 */
export function compareRecords(before: TrialRecord, after: TrialRecord): RecordChanges {
  const records = { before, after }
  let same = 0
  const ofFields = COMPARED_FIELDS.map(({ title, fields }) => ({
    title,
    changes: fields.flatMap(field => {
      const changes = compareField(records, field)
      if (changes.length === 0 && isGiven(after.trial[field])) same++
      return changes
    }),
  }))
  const sections = [
    ...ofFields,
    { title: 'Warnings', changes: compareWarnings(records) },
    { title: 'Sources', changes: compareConflicts(records) },
  ]
  return { sections: sections.filter(({ changes }) => changes.length > 0), same }
}

/** How many changes a comparison shows: of fields, of warnings, of conflicts. */
export const countChanges = ({ sections }: RecordChanges): number =>
  sections.reduce((sum, { changes }) => sum + changes.length, 0)

/** How many fields of the trial it shows as changed: warnings and conflicts are told of beside these. */
export const countFieldChanges = (sections: RecordChanges['sections']): number =>
  sections.flatMap(({ changes }) => changes.filter(({ field }) => !/^(?:warnings|conflicts)\b/.test(field))).length

/** Whether anything stands in a field, or in a part of it. */
const isGiven = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? spell(value) !== NOTHING_DOSED && Object.values(value).some(isGiven)
    : !isNothing(value)

const NOTHING_DOSED = spell(NO_DOSING)

function compareField(records: Compared, field: ComparedField): Change[] {
  if (field === 'criteria') return compareCriteria(records)
  const { before, after } = records
  if (areToldAlike(before.trial[field], after.trial[field]) && field === 'eligibilityCriteria') return []
  // The same words once more: of interest only where the criteria read from them are the same.
  if (field === 'eligibilityCriteria' && compareCriteria(records).length > 0) return []
  return compareValues(records, { path: field, value: before.trial[field] }, { path: field, value: after.trial[field] })
}

type RecordWarning = TrialRecord['warnings'][number]

const WARNING_KEYS = {
  keys: [
    ({ code, field, words, message }: RecordWarning) => spell([code, field && patternOf(field), words, message]),
    ({ code, field, message }: RecordWarning) => spell([code, field && patternOf(field), message]),
  ],
}

/** A warning that now stands on another line is the same, and so is one of words that changed. */
function compareWarnings({ before, after }: Compared): ListChange[] {
  const items = matchItems(before.warnings, after.warnings, WARNING_KEYS)
  return listChange(
    'warnings',
    items.map(({ before: from, after: to }) => {
      const [left, right] = [before.warnings[from ?? -1], after.warnings[to ?? -1]]
      if (!left || !right) return cameOrWent('warnings', before.warnings, after.warnings, from, to)
      return left.words === right.words ? undefined : rewordedWarning(`${from}`, left, `${to}`, right)
    }),
  )
}

function rewordedWarning(from: string, left: RecordWarning, to: string, right: RecordWarning): ItemChange {
  const [before, after] = [
    { path: `warnings.${from}`, value: left },
    { path: `warnings.${to}`, value: right },
  ]
  const words = markWords(left.words, right.words)
  const part: TextChange = { kind: 'text', field: after.path, before, after, words }
  return { change: 'changed', before, after, moved: false, parts: [part] }
}

/** Of a field in which the registries still differ, what they now tell. */
function compareConflicts({ before, after }: Compared): ListChange[] {
  const items = matchItems(before.conflicts, after.conflicts, { keys: [spell, ({ field }) => field] })
  return listChange(
    'conflicts',
    items.map(({ before: from, after: to }) => {
      const [left, right] = [before.conflicts[from ?? -1], after.conflicts[to ?? -1]]
      if (!left || !right) return cameOrWent('conflicts', before.conflicts, after.conflicts, from, to)
      if (spell(left) === spell(right)) return undefined
      return {
        change: 'changed',
        before: { path: `conflicts.${from}`, value: left },
        after: { path: `conflicts.${to}`, value: right },
        moved: false,
        parts: [],
      }
    }),
  )
}

function cameOrWent(
  list: string,
  before: readonly unknown[],
  after: readonly unknown[],
  from: number | null,
  to: number | null,
): ItemChange | undefined {
  const told = (all: readonly unknown[], at: number) => ({ path: `${list}.${at}`, value: all[at] })
  if (to === null && from !== null)
    return { change: 'removed', before: told(before, from), after: null, moved: false, parts: [] }
  if (from === null && to !== null)
    return { change: 'added', before: null, after: told(after, to), moved: false, parts: [] }
  return undefined
}
