import type { ItemChange, ListChange, TextChange } from './change.ts'
import { type Compared, listChange, tellOf } from './compare-values.ts'
import type { Criteria, Criterion } from './criterion.ts'
import { foldText } from './fold-text.ts'
import { markWords } from './mark-words.ts'
import { matchItems } from './match-items.ts'

/** A criterion at its place in the tree: in which list, how deep, and the path to it. */
type Placed = { list: keyof Criteria; depth: number; path: string; text: string }

const LISTS: (keyof Criteria)[] = ['inclusion', 'exclusion', 'other']

const KEYS = {
  keys: [
    ({ list, depth, text }: Placed) => `${list} ${depth} ${text}`,
    ({ list, text }: Placed) => foldText(text) && `${list} ${foldText(text)}`,
    ({ text }: Placed) => foldText(text) || undefined,
  ],
  wordsOf: ({ text }: Placed) => text,
}

/**
 * What became of each criterion, by its text and its place: one that is now under the other heading, or deeper in the
 * list, was moved. Its mark ("3.", "•") follows from its place, and is not compared.
 */
export function compareCriteria(records: Compared): ListChange[] {
  const before = placeAll(records.before.trial.criteria)
  const after = placeAll(records.after.trial.criteria)
  const items = matchItems(before, after, KEYS).map(({ before: from, after: to, moved }) =>
    compareTwo(records, from === null ? undefined : before[from], to === null ? undefined : after[to], moved),
  )
  return listChange('criteria', items)
}

const placeAll = (criteria: Criteria): Placed[] =>
  LISTS.flatMap(list => placeBelow(criteria[list], list, `criteria.${list}`, 0))

const placeBelow = (criteria: readonly Criterion[], list: keyof Criteria, path: string, depth: number): Placed[] =>
  criteria.flatMap(({ text, children }, at) => [
    { list, depth, path: `${path}.${at}.text`, text },
    ...placeBelow(children, list, `${path}.${at}.children`, depth + 1),
  ])

function compareTwo(
  records: Compared,
  from: Placed | undefined,
  to: Placed | undefined,
  isPassed: boolean,
): ItemChange | undefined {
  const before = from && tellOf(records.before, { path: from.path, value: from.text })
  const after = to && tellOf(records.after, { path: to.path, value: to.text })
  if (from && to && before && after) {
    const parts: TextChange[] =
      from.text === to.text
        ? []
        : [{ kind: 'text', field: to.path, before, after, words: markWords(from.text, to.text) }]
    const moved = isPassed || from.list !== to.list || from.depth !== to.depth
    if (parts.length > 0) return { change: 'changed', before, after, moved, parts }
    return moved ? { change: 'moved', before, after, moved, parts } : undefined
  }
  if (after) return { change: 'added', before: null, after, moved: false, parts: [] }
  return before && { change: 'removed', before, after: null, moved: false, parts: [] }
}
