import type { Found } from '@/lib/registries/contract.ts'
import { normalizeAge } from '@/lib/registries/page/normalize-ages.ts'
import { normalizeDate } from '@/lib/registries/page/normalize-date.ts'
import { leaveUnread } from '@/lib/registries/page/page-draft.ts'
import { foldPhrase } from '@/lib/registries/page/phrase-table.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Age } from '@/lib/trial/age.ts'
import type { PartialDate } from '@/lib/trial/date.ts'
import type { JsonNode } from '@/lib/trial/json-node.ts'
import { foundIn, leaveOut, type StudyDraft, warnOfType } from './study-draft.ts'

// Each function reads the node at the place of a field, or gives undefined: silently where nothing stands there, and
// with a warning, the field being `unreadable`, where it is not understood.

type Node = JsonNode | undefined

/** A text, as the record has it. Blanks say nothing. */
export function readText(draft: StudyDraft, node: Node, field: string): Found<string> | undefined {
  if (!node) return undefined
  if (node.kind === 'object' || node.kind === 'list') leaveOut(draft, field, node)
  if (node.value === undefined) return undefined
  const text = String(node.value)
  if (node.kind !== 'text') warnOfType(draft, field, node, 'A text')
  if (text.includes('\0')) leaveOut(draft, field, node, 'The text holds NUL characters, so it was left out.')
  return /\S/.test(text) && !text.includes('\0') ? foundIn(text, node) : undefined
}

/** A text in Markdown, its escapes undone: the API gives descriptions so, and names and titles plain. */
export function readMarkup(draft: StudyDraft, node: Node, field: string): Found<string> | undefined {
  const found = readText(draft, node, field)
  return found && { ...found, value: unescapeMarkdown(found.value) }
}

/** A word of a vocabulary. One in another spelling is taken with a warning, an unknown one left out with one. */
export function readWord<T extends string>(
  draft: StudyDraft,
  node: Node,
  field: string,
  { options }: { options: readonly T[] },
): Found<T> | undefined {
  const text = readText(draft, node, field)?.value
  if (!node || text === undefined) return undefined
  const exact = options.find(option => option === text)
  if (exact !== undefined) return foundIn(exact, node)
  const folded = options.find(option => foldPhrase(option) === foldPhrase(text))
  if (folded !== undefined) {
    warnOfType(draft, field, node, `The word ${folded}`)
    return foundIn(folded, node)
  }
  leaveUnread(
    draft,
    'unknownPhrase',
    field,
    node,
    'This word is none of the registry’s vocabulary that is known here, so the value was left out.',
  )
  return undefined
}

/** True or false; also as a text, with a warning. */
export function readFlag(draft: StudyDraft, node: Node, field: string): Found<boolean> | undefined {
  if (!node) return undefined
  if (node.kind === 'boolean') return foundIn(node.value === true, node)
  const said = node.kind === 'text' ? foldPhrase(String(node.value)) : ''
  if (!/^(?:true|false|yes|no)$/.test(said)) {
    leaveOut(draft, field, node)
    return undefined
  }
  warnOfType(draft, field, node, 'True or false')
  return foundIn(said === 'true' || said === 'yes', node)
}

/** A whole number from 0; also as a text of digits, with a warning. */
export function readCount(draft: StudyDraft, node: Node, field: string): Found<number> | undefined {
  if (!node) return undefined
  const isDigits = node.kind === 'text' && /^\d{1,15}$/.test(String(node.value).trim())
  const count = node.kind === 'number' || isDigits ? Number(node.value) : Number.NaN
  if (!Number.isSafeInteger(count) || count < 0) {
    leaveOut(draft, field, node)
    return undefined
  }
  if (isDigits) warnOfType(draft, field, node, 'A number')
  return foundIn(count, node)
}

/** Degrees on the map, `most` at most to either side; also as a text, with a warning. */
export function readDegrees(draft: StudyDraft, node: Node, field: string, most: 90 | 180): Found<number> | undefined {
  if (!node) return undefined
  const isText = node.kind === 'text' && /^-?\d{1,3}(?:\.\d{1,15})?$/.test(String(node.value).trim())
  const degrees = node.kind === 'number' || isText ? Number(node.value) : Number.NaN
  if (!(Math.abs(degrees) <= most)) {
    leaveOut(draft, field, node)
    return undefined
  }
  if (isText) warnOfType(draft, field, node, 'A number')
  return foundIn(degrees, node)
}

/** A date in its precision: "2024", "2024-11" or "2024-11-13". */
export const readDate = (draft: StudyDraft, node: Node, field: string): Found<PartialDate> | undefined =>
  readWritten(draft, node, field, normalizeDate, 'A date such as 2024-11')

/** An age such as "18 Years". */
export const readAge = (draft: StudyDraft, node: Node, field: string): Found<Age> | undefined =>
  readWritten(draft, node, field, normalizeAge, 'An age such as “18 Years”')

function readWritten(
  draft: StudyDraft,
  node: Node,
  field: string,
  normalize: (phrase: string) => string | undefined,
  expected: string,
): Found<string> | undefined {
  const text = readText(draft, node, field)?.value
  if (!node || text === undefined) return undefined
  const value = normalize(text)
  if (value === undefined) {
    leaveUnread(draft, 'unknownPhrase', field, node, `${expected} was expected here, so the value was left out.`)
    return undefined
  }
  if (value !== text) warnOfType(draft, field, node, expected)
  return foundIn(value, node)
}
