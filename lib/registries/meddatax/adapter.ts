import type { PageReading, RegistryAdapter } from '@/lib/registries/contract.ts'
import { dropHalfLine } from '@/lib/registries/page/drop-half-line.ts'
import { filled } from '@/lib/registries/page/found.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'
import { type PageDraft, startDraft } from '@/lib/registries/page/page-draft.ts'
import { isCutOff, listCutOff, PROVIDED } from './list-cut-off.ts'
import { readBasics } from './read-basics.ts'
import { readContacts } from './read-contacts.ts'
import { readDesign } from './read-design.ts'
import { readEligibility } from './read-eligibility.ts'
import { readGroupsAndInterventions } from './read-groups.ts'
import { findOwnNumbers, readHead, readResultsNote } from './read-head.ts'
import { readIdentifiers } from './read-identifiers.ts'
import { listInterventions } from './read-interventions.ts'
import { readCountries, readLocations } from './read-places.ts'
import { readConditions, readProse } from './read-prose.ts'
import { readRelatedTrials } from './read-related.ts'
import { findNumberInTitle, isResultsPage, readResultsPage } from './read-results-page.ts'
import { readResponsibleParty, readSponsors } from './read-sponsors.ts'
import { recognize } from './recognize.ts'
import { type PageSection, type SectionName, splitPage, takeTaglinesAway } from './sections.ts'

/** MedDataX: a trial's page and the page of its results, as text with or without the short labels. */
export const meddatax: RegistryAdapter = {
  registry: 'MedDataX',
  parserVersion: 1,
  provides: PROVIDED,
  recognizes: recognize,
  read: readPage,
  pageUrl: trialId => `https://www.meddatax.com/clinical-trials/${trialId}`,
}

function readPage({ text, lines }: PageText): PageReading {
  const draft = startDraft(text)
  const { before, sections: split } = splitPage(lines)
  readHead(draft, before)
  if (isResultsPage(lines)) {
    readResultsPage(draft, lines)
    const numbers = findOwnNumbers(lines)
    const inTitle = findNumberInTitle(lines)
    return finish(draft, numbers.length || !inTitle ? numbers : [inTitle], [])
  }
  const cut = isCutOff(split) ? dropHalfLine(text, split, isProse) : split
  const sections = takeTaglinesAway(draft, cut)
  readSections(draft, sections)
  return finish(draft, findOwnNumbers(lines), listCutOff(draft, before, split))
}

/** Below its heading a section begins with the site's own sentence, so that prose is at least a second line. */
const isProse = ({ name, body }: PageSection): boolean =>
  (name === 'Brief Summary' || name === 'Detailed Description' || name === 'Eligibility Criteria') &&
  filled(body).length > 1

const finish = (
  { findings, unreadable, warnings }: PageDraft,
  ownNumbers: PageReading['ownNumbers'],
  cutOff: PageReading['cutOff'],
): PageReading => ({ ownNumbers, findings, unreadable, cutOff, warnings })

function readSections(draft: PageDraft, sections: readonly PageSection[]): void {
  const byName = new Map(sections.map(section => [section.name, section]))
  const read = (name: SectionName, reader: (draft: PageDraft, section: PageSection) => void): void => {
    const section = byName.get(name)
    if (section) reader(draft, section)
  }
  read('Study Results', readResultsNote)
  read('Basic Information', readBasics)
  read('Brief Summary', (_, section) => readProse(draft, section, 'briefSummary'))
  read('Detailed Description', (_, section) => readProse(draft, section, 'detailedDescription'))
  read('Conditions', readConditions)
  read('Study Design', readDesign)
  const interventions = byName.get('Interventions')
  readGroupsAndInterventions(
    draft,
    byName.get('Study Groups'),
    interventions ? listInterventions(draft, interventions) : [],
  )
  read('Eligibility Criteria', readEligibility)
  read('Sponsors', readSponsors)
  read('Responsible Party', readResponsibleParty)
  read('Locations', (_, section) => readLocations(draft, section, byName.get('Countries')))
  read('Countries', readCountries)
  read('Central Contacts', (_, section) => readContacts(draft, section, 'centralContacts'))
  read('Facility Contacts', (_, section) => readContacts(draft, section, 'facilityContacts'))
  read('Other Identifiers', readIdentifiers)
  readRelatedTrials(
    draft,
    sections.filter(({ name }) => name === 'Related Clinical Trials' || name === 'More Related Trials'),
  )
}
