import type { Change, ItemChange, ListChange, Told } from './change.ts'
import type { Inference } from './evidence.ts'
import { patternOf } from './fields.ts'
import { itemKeysOf } from './item-keys.ts'
import { markWords } from './mark-words.ts'
import { matchItems } from './match-items.ts'
import { areToldAlike, isNothing, spell } from './told-alike.ts'
import type { TrialRecord } from './trial-record.ts'

/** Two records, and where in each of them a value stands that is the same one to a reader. */
export type Compared = { before: TrialRecord; after: TrialRecord }

/** A value in one of the records; its path is there even where the value is not. */
type Standing = { path: string; value: unknown }

/** A text longer than this is compared word by word. */
const SHORT_TEXT = 40

/** Lists of a few code words, which are read as one value. */
const CODES = new Set(['phases', 'relatedTrials.*.phases', 'stdAges', 'whoMasked', 'ipdSharingStatement.infoTypes'])

/** Items and groups that are read as one, whatever they are made of. */
const WHOLE = new Set([
  'conditionBrowse.meshes.*',
  'conditionBrowse.ancestors.*',
  'interventionBrowse.meshes.*',
  'interventionBrowse.ancestors.*',
  'locations.*.geoPoint',
  'dosing.doseLevels.*.range',
  'dosing.schedule.days.*',
  'dosing.schedule.transplantDays.*',
  'dosing.cumulative.*',
  'dosing.agents.*',
  'dosing.openPoints.*',
])

/** What counts the items of a list, and is no value of a text. */
const COUNTING = new Set(['dosing.doseLevels.*.order'])

/** What became of a value, part by part; nothing where both records tell it alike. */
export function compareValues(records: Compared, before: Standing, after: Standing): Change[] {
  const field = isNothing(after.value) && !isNothing(before.value) ? before.path : after.path
  if (COUNTING.has(patternOf(field))) return []
  if (isNothing(before.value) && isNothing(after.value)) return compareAbsences(records, before, after)
  const [left, right] = [before.value, after.value]
  if (isList(left, right) && !CODES.has(patternOf(field))) return compareLists(records, field, before, after)
  if (!isGroup(left) && !isGroup(right)) return compareLeaves(records, field, before, after)
  if (isWhole(field, left) || isWhole(field, right)) return compareLeaves(records, field, before, after)
  return keysOf(left, right).flatMap(key => compareValues(records, partOf(before, key), partOf(after, key)))
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a dosing is read as one with its basis; "not computable" stands for a whole list. */
const isWhole = (field: string, value: unknown): boolean =>
  WHOLE.has(patternOf(field)) || (isGroup(value) && ('basis' in value || 'notComputable' in value))

const isList = (left: unknown, right: unknown): boolean =>
  (Array.isArray(left) && (Array.isArray(right) || isNothing(right))) || (Array.isArray(right) && isNothing(left))

function keysOf(left: unknown, right: unknown): string[] {
  const keys = [left, right].flatMap(value => (isGroup(value) ? Object.keys(value) : []))
  return [...new Set(keys)].filter(key => key !== 'evidence')
}

const partOf = ({ path, value }: Standing, key: string): Standing => ({
  path: `${path}.${key}`,
  value: isGroup(value) ? (value[key] ?? null) : null,
})

function compareLeaves(records: Compared, field: string, left: Standing, right: Standing): Change[] {
  const [before, after] = [tellOf(records.before, left), tellOf(records.after, right)]
  if (areToldAlike(before.value, after.value) && (before.reason === undefined) === (after.reason === undefined))
    return []
  const [old, now] = [before.value ?? '', after.value ?? '']
  if (typeof old === 'string' && typeof now === 'string' && Math.max(old.length, now.length) > SHORT_TEXT)
    return [{ kind: 'text', field, before, after, words: markWords(old, now) }]
  return [{ kind: 'value', field, before, after }]
}

/** Nobody gives the value: of interest only where a text has something there that was not understood, or is cut off. */
function compareAbsences(records: Compared, left: Standing, right: Standing): Change[] {
  const [before, after] = [tellOf(records.before, left), tellOf(records.after, right)]
  const isOfText = ({ absence }: Told) => absence === 'unreadable' || absence === 'cutOff'
  if (before.absence === after.absence || (!isOfText(before) && !isOfText(after))) return []
  return [{ kind: 'value', field: right.path, before, after }]
}

/** A value with what its record says of it. */
export function tellOf({ absence, basis }: TrialRecord, { path, value }: Standing): Told {
  const kind = isNothing(value) ? absence[path] : undefined
  const own = isGroup(value) && 'basis' in value ? (value as Inference & { value: unknown }) : undefined
  const reason = own ? (own.basis === 'inferred' ? (own.reason ?? '') : undefined) : basis[path]?.reason
  return {
    path,
    value: own ? own.value : (value ?? null),
    ...(kind && { absence: kind }),
    ...(reason !== undefined && { reason }),
  }
}

function compareLists(records: Compared, field: string, before: Standing, after: Standing): Change[] {
  const left = Array.isArray(before.value) ? before.value : []
  const right = Array.isArray(after.value) ? after.value : []
  if (spell(left) === spell(right)) return []
  const item = ({ path }: Standing, list: readonly unknown[], at: number): Standing => ({
    path: `${path}.${at}`,
    value: list[at],
  })
  const matched = matchItems(left, right, itemKeysOf(field))
  return listChange(
    field,
    matched.map(({ before: from, after: to, moved }) =>
      compareItems(
        records,
        from === null ? null : item(before, left, from),
        to === null ? null : item(after, right, to),
        moved,
      ),
    ),
  )
}

/** A list of what became of each item, undefined where it stayed; nothing where all did. */
export function listChange(field: string, items: readonly (ItemChange | undefined)[]): ListChange[] {
  const changed = items.filter(item => item !== undefined)
  return changed.length > 0 ? [{ kind: 'list', field, items: changed, same: items.length - changed.length }] : []
}

function compareItems(
  records: Compared,
  before: Standing | null,
  after: Standing | null,
  moved: boolean,
): ItemChange | undefined {
  const [left, right] = [before && tellOf(records.before, before), after && tellOf(records.after, after)]
  if (before && after && left && right) {
    const parts = compareValues(records, before, after)
    const change = parts.length > 0 ? 'changed' : 'moved'
    return parts.length > 0 || moved ? { change, before: left, after: right, moved, parts } : undefined
  }
  if (right) return { change: 'added', before: null, after: right, moved: false, parts: [] }
  return left ? { change: 'removed', before: left, after: null, moved: false, parts: [] } : undefined
}
