import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { Contact } from '@/lib/trial/contact.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

const ROLE = /^Role:\s*(\S.*)$/
const EMAIL = /^[^\s@]{1,100}@[^\s@]{1,100}\.[a-z]{2,20}$/i
const EXTENSION = /\bext\.?:?\s*/i
/** Figures, with what people write between them, and at most a word like "Tel". */
const PHONE = /^[a-z:. ]{0,12}[+(\d][\d\s()+\-./–x,;]{4,59}$/i

/** The contacts of a section: name, "Role: …", then [phone] and whatever else reaches the person. */
export function readContacts(
  draft: PageDraft,
  section: PageSection,
  field: 'centralContacts' | 'facilityContacts',
): void {
  if (warnIfEmpty(draft, section, field)) return
  const lines = filled(section.body)
  const roles = lines.flatMap((line, at) => (ROLE.test(line.text) ? [at] : []))
  const contacts: Findings<Contact>[] = []
  roles.forEach((at, nth) => {
    const [line, name] = [lines[at], lines[at - 1]]
    const role = line && ROLE.exec(line.text)?.[1]
    if (!line || !role) return
    if (!name || ROLE.test(name.text) || isReach(name)) {
      warn(draft, 'brokenList', field, line, 'A contact without a name was left out.')
      return
    }
    const next = roles[nth + 1] ?? lines.length
    const end = next === lines.length || isReach(lines[next - 1]) ? next : next - 1
    contacts.push({
      name: foundLine(name),
      role: foundAt(role, line),
      ...findReach(draft, field, lines.slice(at + 1, end)),
    })
  })
  if (contacts.length) draft.findings[field] = contacts
}

const isReach = (line: Line | undefined): boolean =>
  line !== undefined && (EMAIL.test(line.text) || PHONE.test(line.text.split(EXTENSION)[0]?.trim() ?? ''))

/** Below a role stands a phone, also one with words in it ("1-800-EXAMPLE (000-0000)"). */
const hasFigures = ({ text }: Line): boolean => text.length <= 80 && (text.match(/\d/g) ?? []).length >= 5

function findReach(
  draft: PageDraft,
  field: string,
  lines: readonly Line[],
): Pick<Findings<Contact>, 'phone' | 'phoneExt' | 'email'> {
  const reach: Pick<Findings<Contact>, 'phone' | 'phoneExt' | 'email'> = {}
  for (const line of lines) {
    if (EMAIL.test(line.text) && !reach.email) reach.email = foundLine(line)
    else if (hasFigures(line) && !reach.phone) Object.assign(reach, findPhone(line))
    else warn(draft, 'unknownPhrase', field, line, 'This line about a contact was not understood, and left out.')
  }
  return reach
}

/** "+86 139… ext. (0351)837 9851" is a number and its extension, both as written. */
function findPhone(line: Line): Pick<Findings<Contact>, 'phone' | 'phoneExt'> {
  const [phone = '', extension] = line.text.split(EXTENSION)
  const end = line.start + phone.trimEnd().length
  const found = { phone: foundAt(phone.trimEnd(), { start: line.start, end }) }
  if (!extension) return found
  return { ...found, phoneExt: foundAt(extension, { start: line.end - extension.length, end: line.end }) }
}
