import type { Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeDate } from '@/lib/registries/page/normalize-date.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import type { PageSection } from './sections.ts'

const OWN_NUMBER = /^NCT ID:\s*(NCT\d{8})$/i
const LAST_UPDATED = /^Last Updated:/i
/** What follows the number in the head of a page, cut or whole. */
const AFTER_NUMBER = /^(?:Last Updated:|Study Results$|Results Overview$|Basic Information$)/i

/**
 * The numbers that the text states as a page's own: "NCT ID: …" in a page's head, that is near the top of the text or
 * with the head's next line below it. A file of two pages has two.
 */
export function findOwnNumbers(lines: readonly Line[]): Found<TrialId>[] {
  const own: Found<TrialId>[] = []
  const present = filled(lines)
  present.forEach((line, at) => {
    const value = parseTrialId(OWN_NUMBER.exec(line.text)?.[1] ?? '')
    const below = present[at + 1]
    if (value && (at <= 2 || (below && AFTER_NUMBER.test(below.text)))) own.push(foundAt(value, line))
  })
  return own
}

/** Title and date of the last update, from the lines above the first section. */
export function readHead(draft: PageDraft, before: readonly Line[]): void {
  const head = filled(before)
  const numberAt = head.findIndex(line => OWN_NUMBER.test(line.text))
  const title = head[numberAt < 0 ? head.findIndex(line => LAST_UPDATED.test(line.text)) - 1 : numberAt - 1]
  if (title) draft.findings.briefTitle = foundLine(title)

  const updated = head.find(line => LAST_UPDATED.test(line.text))
  if (!updated) return
  const start = updated.end - updated.text.replace(LAST_UPDATED, '').trimStart().length
  const printed = draft.text.slice(start, updated.end)
  // A shorter one is the start of a day that the page ended in.
  const date = /^\d{4}-\d{2}-\d{2}$/.test(printed) ? normalizeDate(printed) : undefined
  if (date) draft.findings.lastUpdatePostDate = { date: foundAt(date, { start, end: updated.end }) }
  else leaveUnread(draft, 'unreadable', 'lastUpdatePostDate.date', updated, 'No date was understood here.')
}

/**
 * Whether results are posted. Only the two short phrases count, and the site's sentence for "not published" where the
 * phrase above it is lost.
 */
export function readResultsNote(draft: PageDraft, section: PageSection): void {
  const [first] = filled(section.body)
  if (!first) return
  if (/^Results pending$/i.test(first.text) || /has not published/i.test(first.text.slice(0, 200)))
    draft.findings.hasResults = foundAt(false, first)
  else if (/^Results (?:available|posted)$/i.test(first.text)) draft.findings.hasResults = foundAt(true, first)
  else leaveUnread(draft, 'unknownPhrase', 'hasResults', first, 'Whether there are results was not understood.')
}
