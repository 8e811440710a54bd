import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import type { Contact } from '@/lib/trial/contact.ts'
import { type PageSection, warnIfEmpty, warnOfStrays } from './sections.ts'

/** The number of sites, which is all that this registry says of them. */
export function readLocationCount(draft: PageDraft, section: PageSection): void {
  const [line, ...more] = filled(section.body).filter(({ text }) => text !== 'Loading...')
  if (!line) return
  if (/^\d{1,6}$/.test(line.text)) draft.findings.locationCount = foundAt(Number(line.text), line)
  else leaveUnread(draft, 'unknownPhrase', 'locationCount', line, 'No number of sites was understood here.')
  warnOfStrays(draft, more, null)
}

/** The people to ask, joined by "; ". A sentence, such as a call centre's, is no name. */
export function readCentralContacts(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'centralContacts')) return
  const contacts = filled(section.body).flatMap(line => namesOn(line).flatMap(name => findContact(draft, line, name)))
  if (contacts.length) draft.findings.centralContacts = contacts
}

type Name = { text: string; start: number }

function namesOn(line: Line): Name[] {
  let from = line.start
  return line.text.split(';').map(raw => {
    const start = from + (raw.length - raw.trimStart().length)
    from += raw.length + 1
    return { text: raw.trim(), start }
  })
}

function findContact(draft: PageDraft, line: Line, { text, start }: Name): Findings<Contact>[] {
  if (!text) return []
  const span = { start, end: start + text.length }
  if (text.length <= 80 && text.split(' ', 9).length <= 8 && !/\d{3}/.test(text)) return [{ name: foundAt(text, span) }]
  leaveUnread(draft, 'unknownPhrase', 'centralContacts', line, 'This is not a name alone, and was left out.')
  return []
}
