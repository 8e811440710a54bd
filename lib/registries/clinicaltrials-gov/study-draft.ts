import type { Found } from '@/lib/registries/contract.ts'
import { leaveUnread, type PageDraft, startDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { JsonNode } from '@/lib/trial/json-node.ts'
import { pointerOf } from '@/lib/trial/study-pointers.ts'

/** A record's reading while it grows. */
export type StudyDraft = PageDraft & {
  readonly root: JsonNode
  /** The parts of the record that were warned of for all their fields. */
  readonly warned: Set<string>
}

export const startStudy = (text: string, root: JsonNode): StudyDraft => ({
  ...startDraft(text),
  root,
  warned: new Set(),
})

const NOT_IN_LIST = 'One value was expected here, and a list of one stands in its place; what is in it was read.'
const NO_LIST = 'A list was expected here, and a single value stands in its place; it was read as a list of one.'

/** What the record has at the place of a field ("startDate.date"); undefined where it has nothing. */
export function nodeOf(draft: StudyDraft, field: string): JsonNode | undefined {
  const node = placeInRecord(draft, field)
  return node && said(draft, node, field)
}

/** Goes down the record; what stands in the way of a field, being no object, makes it unreadable. */
function placeInRecord(draft: StudyDraft, field: string): JsonNode | undefined {
  let node: JsonNode | undefined = draft.root
  for (const step of stepsTo(field)) {
    const parent: JsonNode | undefined = node.kind === 'object' ? node : said(draft, node, field)
    if (!parent) return undefined
    if (parent.kind !== 'object') return leaveWhole(draft, field, parent)
    node = parent.member(step)
    if (!node) return undefined
  }
  return node
}

const steps = new Map<string, readonly string[]>()

/** The names on the way to a field; there are as many fields as the table has, so what was split once is kept. */
function stepsTo(field: string): readonly string[] {
  const known = steps.get(field)
  if (known) return known
  const pointer = pointerOf(field)
  if (pointer === undefined) throw new Error(`The table has no place of ${field}`)
  const split = pointer.split('/').slice(1)
  steps.set(field, split)
  return split
}

/** Of a part of the record that is not understood: it is warned of once, and all its fields are unreadable. */
function leaveWhole(draft: StudyDraft, field: string, node: JsonNode): undefined {
  if (draft.warned.has(node.pointer)) draft.unreadable.push(field)
  else leaveOut(draft, field, node)
  draft.warned.add(node.pointer)
}

/** A member of a list's item. */
export function memberOf(draft: StudyDraft, item: JsonNode, key: string, field: string): JsonNode | undefined {
  const node = item.member(key)
  return node && said(draft, node, field)
}

/**
 * What is found in each item of the list that a field is. `find` is given the path that the item will have in the
 * trial; an item that it finds nothing in is left out, and warned of by it. Nulls say nothing.
 */
export const findItems = <T>(
  draft: StudyDraft,
  field: string,
  find: (item: JsonNode, path: string) => T | undefined,
): T[] => findItemsIn(draft, placeInRecord(draft, field), field, find)

/** The same for a list at another place than the table's. */
export function findItemsIn<T>(
  draft: StudyDraft,
  node: JsonNode | undefined,
  field: string,
  find: (item: JsonNode, path: string) => T | undefined,
): T[] {
  const found: T[] = []
  for (const item of itemsOf(draft, field, node)) {
    const one = find(item, `${field}.${found.length}`)
    if (one !== undefined) found.push(one)
  }
  return found
}

function itemsOf(draft: StudyDraft, field: string, node: JsonNode | undefined): readonly JsonNode[] {
  if (!node || node.kind === 'null') return []
  if (node.kind === 'list') return node.items.filter(({ kind }) => kind !== 'null')
  warn(draft, 'wrongType', field, node, NO_LIST)
  return [node]
}

/** The value itself: of a list of one what is in it, of null nothing. */
function said(draft: StudyDraft, node: JsonNode, field: string): JsonNode | undefined {
  if (node.kind === 'null') return undefined
  const [only, ...more] = node.items
  if (!only || more.length > 0) return node
  if (!draft.warned.has(node.pointer)) warn(draft, 'wrongType', field, node, NOT_IN_LIST)
  draft.warned.add(node.pointer)
  return said(draft, only, field)
}

const UNREAD = 'What stands here is not of the kind that this registry’s records have, so it was left out.'

/** Notes that something else stands at the place of a field than what records have there. Nothing is found then. */
export function leaveOut(draft: StudyDraft, field: string, node: JsonNode, message = UNREAD): undefined {
  leaveUnread(draft, 'unreadable', field, node, message)
  return undefined
}

/** Of a value that is read although its type is another. */
export function warnOfType(draft: StudyDraft, field: string, node: JsonNode, expected: string): void {
  warn(draft, 'wrongType', field, node, `${expected} was expected here; what stands there was read as one.`)
}

/** The value that a reading of a node comes to. The node is its place, which is looked up only where somebody asks. */
export const foundIn = <T>(value: T, node: JsonNode): Found<T> => ({ value, spans: [node] })
