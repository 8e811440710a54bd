import type { PageReading, RegistryAdapter } from '@/lib/registries/contract.ts'
import { dropHalfLine } from '@/lib/registries/page/drop-half-line.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'
import { type PageDraft, startDraft } from '@/lib/registries/page/page-draft.ts'
import { isCutOff, listCutOff, PROVIDED } from './list-cut-off.ts'
import { inferNoPhase, readConditions, readFunderTypes, readStatusAndPhases, readStudyType } from './read-basics.ts'
import { readCentralContacts, readLocationCount } from './read-contacts.ts'
import { readDesign } from './read-design.ts'
import { readAges, readEligibility, readEnrollment, readProse, readSex, readVolunteers } from './read-eligibility.ts'
import { findOwnNumbers, readHead } from './read-head.ts'
import { readIdentifiers } from './read-identifiers.ts'
import { readTreatments } from './read-treatments.ts'
import { recognize } from './recognize.ts'
import { type PageSection, type SectionName, splitPage } from './sections.ts'

/** Veeva's trial pages as text. One whose short values are lost has no number, and is refused by the caller. */
export const veeva: RegistryAdapter = {
  registry: 'Veeva',
  parserVersion: 1,
  provides: PROVIDED,
  recognizes: recognize,
  read: readPage,
}

function readPage({ text, lines }: PageText): PageReading {
  const draft = startDraft(text)
  const { before, sections: split } = splitPage(lines)
  const sections = isCutOff(split) ? dropHalfLine(text, split, isProse) : split
  readHead(draft, before)
  readSections(draft, sections, split.at(-1)?.name)
  const { findings, unreadable, warnings } = draft
  const cutOff = listCutOff(draft, before, split)
  return { ownNumbers: findOwnNumbers(lines), findings, unreadable, cutOff, warnings }
}

const PROSE: readonly SectionName[] = ['About', 'Full description', 'Inclusion criteria', 'Exclusion criteria']
const isProse = ({ name }: PageSection): boolean => PROSE.includes(name)

function readSections(draft: PageDraft, sections: readonly PageSection[], last: SectionName | undefined): void {
  const byName = new Map(sections.map(section => [section.name, section]))
  const read = <T>(name: SectionName, reader: (draft: PageDraft, section: PageSection) => T): T | undefined => {
    const section = byName.get(name)
    return section && reader(draft, section)
  }
  read('Status', readStatusAndPhases)
  read('Conditions', readConditions)
  read('Study type', readStudyType)
  read('Status', inferNoPhase)
  read('Funder types', readFunderTypes)
  read('Identifiers', (_, section) => readIdentifiers(draft, section, last === 'Identifiers'))
  read('About', (_, section) => readProse(draft, section, 'briefSummary'))
  read('Full description', (_, section) => readProse(draft, section, 'detailedDescription'))
  read('Enrollment', readEnrollment)
  read('Sex', readSex)
  read('Ages', readAges)
  read('Volunteers', readVolunteers)
  readEligibility(draft, byName.get('Inclusion criteria'), byName.get('Exclusion criteria'))
  const arms = read('Trial design', readDesign) ?? []
  read('Treatments', (_, section) => readTreatments(draft, section, arms))
  read('Trial contacts and locations', readLocationCount)
  read('Central trial contact', readCentralContacts)
}
