import type { Findings, Found } from '@/lib/registries/contract.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import { normalizeDate } from '@/lib/registries/page/normalize-date.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import { foldPhrase } from '@/lib/registries/page/phrase-table.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { TrialDate } from '@/lib/trial/date.ts'
import type { Cell } from './locate-cells.ts'

// Each function reads a cell of a column, or gives undefined: silently where it is empty or the column was not
// downloaded, and with a warning, the field being `unreadable`, where it is not understood.

type MaybeCell = Cell | undefined

/** A text as it stands. */
export const readCell = (cell: MaybeCell): Found<string> | undefined =>
  cell && /\S/.test(cell.text) ? foundAt(cell.text.replace(/\r\n?/g, '\n'), cell) : undefined

/** A text in Markdown, its escapes undone. */
export function readMarkup(cell: MaybeCell): Found<string> | undefined {
  const found = readCell(cell)
  return found && { ...found, value: unescapeMarkdown(found.value) }
}

/** A word of a vocabulary, in whatever case. */
export function readWord<T extends string>(
  draft: PageDraft,
  cell: MaybeCell,
  field: string,
  { options }: { options: readonly T[] },
): Found<T> | undefined {
  if (!cell || !/\S/.test(cell.text)) return undefined
  const phrase = foldPhrase(cell.text)
  const word = options.find(option => foldPhrase(option) === phrase)
  return word === undefined ? leaveUnknown(draft, cell, field) : foundAt(word, cell)
}

/** A whole number from 0. */
export function readCount(draft: PageDraft, cell: MaybeCell, field: string): Found<number> | undefined {
  if (!cell || !/\S/.test(cell.text)) return undefined
  return /^\s*\d{1,15}\s*$/.test(cell.text) ? foundAt(Number(cell.text), cell) : leaveUnknown(draft, cell, field)
}

/** A date; whether it is actual or estimated no column says. */
export function readDate(draft: PageDraft, cell: MaybeCell, field: string): Findings<TrialDate> | undefined {
  if (!cell || !/\S/.test(cell.text)) return undefined
  const date = normalizeDate(cell.text)
  return date === undefined ? leaveUnknown(draft, cell, `${field}.date`) : { date: foundAt(date, cell) }
}

/** Of a cell that says something which is not known here. */
export function leaveUnknown(draft: PageDraft, cell: Cell, field: string): undefined {
  leaveUnread(draft, 'unknownPhrase', field, cell, 'This is not known here, so the value was left out.')
  return undefined
}
