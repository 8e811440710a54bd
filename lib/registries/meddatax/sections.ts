import type { Line } from '@/lib/registries/page/lines.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { type Heading, type Section, type SplitPage, splitSections } from '@/lib/registries/page/split-sections.ts'

/** The headings of a trial page, in the order of the layout. */
export const SECTION_NAMES = [
  'Study Results',
  'Basic Information',
  'Brief Summary',
  'Related Clinical Trials',
  'Detailed Description',
  'Conditions',
  'Study Design',
  'Study Groups',
  'Interventions',
  'Eligibility Criteria',
  'Sponsors',
  'Responsible Party',
  'Locations',
  'Countries',
  'Central Contacts',
  'Facility Contacts',
  'Other Identifiers',
  'More Related Trials',
] as const
export type SectionName = (typeof SECTION_NAMES)[number]
export type PageSection = Section<SectionName>

/** Words by which the site's own sentence under each heading can be told from what a registrant wrote. */
const TAGLINES: Record<SectionName, RegExp> = {
  'Study Results': /^Results (?:pending|available)|has not published/i,
  'Basic Information': /snapshot of the trial/i,
  'Brief Summary': /sponsor-provided synopsis/i,
  'Related Clinical Trials': /similar clinical trials/i,
  'Detailed Description': /extended narrative/i,
  Conditions: /conditions and disease areas/i,
  'Study Design': /how the trial is structured/i,
  'Study Groups': /each arm or cohort/i,
  Interventions: /behavioral strategies being tested/i,
  'Eligibility Criteria': /participation requirements/i,
  Sponsors: /organizations funding/i,
  'Responsible Party': /primary responsibility/i,
  Locations: /where the study is taking place/i,
  Countries: /active or historical site/i,
  'Central Contacts': /primary contacts for questions/i,
  'Facility Contacts': /local site contact/i,
  'Other Identifiers': /institutional identifiers/i,
  'More Related Trials': /similarity analysis/i,
}

/** The site's sentences are shorter; a longer line is a registrant's, and not searched. */
const LONGEST_TAGLINE = 400

const isTagline = (name: SectionName, line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_TAGLINE && TAGLINES[name].test(line.text)

const HEADINGS: readonly Heading<SectionName>[] = SECTION_NAMES.map(name => ({
  name,
  words: [name],
  borneOut: below => isTagline(name, below),
  // What stands above a heading may hold the same word as a line of prose; what stands below it is the next section's.
  choose: 'last',
}))

export const splitPage = (lines: readonly Line[]): SplitPage<SectionName> => splitSections(lines, HEADINGS)

/** Sections whose content shows by itself what is a value, so that the site's sentence need not be known. */
const SELF_EVIDENT: ReadonlySet<SectionName> = new Set<SectionName>([
  'Study Results',
  'Basic Information',
  'Study Design',
  'Eligibility Criteria',
  'Responsible Party',
])

const isSentence = ({ text }: Line): boolean => /\.$/.test(text) && text.split(' ', 7).length > 6

/**
 * Takes the site's sentence away from the body of each section. Where a sentence is not the known one, on a page that
 * has such sentences, the first line is left out with a warning: it may be the site's or the registrant's. A page on
 * which "Basic Information" goes straight to its values has no such sentences.
 */
export function takeTaglinesAway(draft: PageDraft, sections: readonly PageSection[]): PageSection[] {
  const basics = sections.find(section => section.name === 'Basic Information')
  const firstOfBasics = basics?.body.find(line => line.text)
  const none = firstOfBasics !== undefined && /^(?:Recruitment Status|[A-Z_]+)$/.test(firstOfBasics.text)
  return sections.map(section => {
    const first = section.body.find(line => line.text)
    if (!first || section.name === 'Study Results') return section
    const below = { ...section, body: section.body.filter(line => line.index > first.index) }
    if (isTagline(section.name, first)) return below
    if (none || (SELF_EVIDENT.has(section.name) && !isSentence(first))) return section
    warn(
      draft,
      'unknownSection',
      null,
      first,
      `Below the heading “${section.name}” stands another sentence than usual. It was taken for the site’s own and left out.`,
    )
    return below
  })
}

/** Warns of a heading without anything under it. */
export function warnIfEmpty(draft: PageDraft, section: PageSection, field: string): boolean {
  if (section.body.some(line => line.text)) return false
  warn(draft, 'emptySection', field, section.heading, 'Nothing stands under this heading.')
  return true
}

/**
 * Warns of lines in a section that are none of its known parts. `missing` are the fields that they may have been meant
 * for.
 */
export function warnOfStrays(draft: PageDraft, lines: readonly Line[], missing: readonly string[]): void {
  if (lines.length) draft.unreadable.push(...missing)
  for (const line of lines)
    warn(
      draft,
      'unknownPhrase',
      missing[0] ?? null,
      line,
      'This line is none of the parts that are known here, and was left out.',
    )
}
