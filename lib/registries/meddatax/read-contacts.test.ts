import { expect, it, test } from 'vitest'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { startDraft } from '@/lib/registries/page/page-draft.ts'
import { readContacts } from './read-contacts.ts'
import { splitPage } from './sections.ts'

function read(lines: string) {
  const text = `Central Contacts\n${lines}\n`
  const draft = startDraft(text)
  const [section] = splitPage(splitLines(text)).sections
  if (section) readContacts(draft, section, 'centralContacts')
  const contacts = draft.findings.centralContacts?.map(({ name, role, phone, phoneExt, email }) =>
    [name, role, phone, phoneExt, email].map(part => part?.value ?? '').join(' | '),
  )
  return { contacts, warnings: draft.warnings.map(({ code }) => code) }
}

test.each([
  [
    'a phone',
    'Erika Exempel, MD\nRole: CONTACT\n+46 00 000 00 00',
    'Erika Exempel, MD | CONTACT | +46 00 000 00 00 |  | ',
  ],
  [
    'an extension',
    'E\nRole: CONTACT\n+86 00000000000 ext. (000)000 0000',
    'E | CONTACT | +86 00000000000 | (000)000 0000 | ',
  ],
  ['an e-mail', 'E\nRole: backup\nerika@example.org', 'E | backup |  |  | erika@example.org'],
  ['a phone of words', 'E\nRole: CONTACT\n1-800-EXAMPLE (000-0000)', 'E | CONTACT | 1-800-EXAMPLE (000-0000) |  | '],
  ['nothing', 'E\nRole: backup', 'E | backup |  |  | '],
])('a contact with %s', (_, lines, expected) => {
  expect(read(lines)).toEqual({ contacts: [expected], warnings: [] })
})

it('takes the next name for no phone, and a phone for no name', () => {
  const { contacts } = read('A\nRole: primary\nB\nRole: primary\n000-000-0000\nC\nRole: backup')
  expect(contacts).toEqual(['A | primary |  |  | ', 'B | primary | 000-000-0000 |  | ', 'C | backup |  |  | '])
})

it('leaves a contact without a name out', () => {
  expect(read('A\nRole: primary\n000-000-0000\nRole: backup')).toEqual({
    contacts: ['A | primary | 000-000-0000 |  | '],
    warnings: ['brokenList'],
  })
})
