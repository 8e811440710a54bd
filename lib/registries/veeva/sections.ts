import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeHealthyVolunteers, normalizeSex, parseAgeRange } from '@/lib/registries/page/normalize-ages.ts'
import { normalizeStudyType } from '@/lib/registries/page/normalize-design.ts'
import { normalizeSponsorClass } from '@/lib/registries/page/normalize-sponsor.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { type Heading, type Section, type SplitPage, splitSections } from '@/lib/registries/page/split-sections.ts'
import { INTERVENTION_TYPE_LABELS } from '@/lib/trial/intervention.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'

/** The headings of a page, in the order of the layout. "Footer" is the line that closes what is told of the trial. */
export const SECTION_NAMES = [
  'Status',
  'Conditions',
  'Treatments',
  'Study type',
  'Funder types',
  'Identifiers',
  'Details and patient eligibility',
  'About',
  'Full description',
  'Enrollment',
  'Sex',
  'Ages',
  'Volunteers',
  'Inclusion criteria',
  'Exclusion criteria',
  'Trial design',
  'Trial contacts and locations',
  'Central trial contact',
  'Footer',
] as const
export type SectionName = (typeof SECTION_NAMES)[number]
export type PageSection = Section<SectionName>

export const ENROLLMENT = /^(\d[\d,]{0,11}|None)( estimated)? patients?$/i
export const TREATMENT = new RegExp(`^(${Object.values(INTERVENTION_TYPE_LABELS).join('|')}): (\\S.*)$`)
export const PARTICIPANTS = /^(\d[\d,]{0,11}|None) participants? in (\d{1,4}) patient groups?(?:, .{1,60})?$/i

/** Values and headings are short; a longer line is prose. */
const LONGEST_VALUE = 300

const below =
  (fits: (text: string) => unknown) =>
  (line: Line | undefined): boolean =>
    line !== undefined && line.text.length <= LONGEST_VALUE && fits(line.text) !== undefined
const matches = (pattern: RegExp): ((line: Line | undefined) => boolean) =>
  below(text => (pattern.test(text) ? true : undefined))

const DESIGN_OR_END =
  /^(?:Primary purpose|Allocation|Interventional model|Masking|Trial contacts and locations|Central trial contact|Data sourced from .*)$/

/** What stands below a heading and shows that it is one. */
const BORNE_OUT: Partial<Record<SectionName, (line: Line | undefined) => boolean>> = {
  Status: below(normalizeStatus),
  Treatments: matches(TREATMENT),
  'Study type': below(normalizeStudyType),
  'Funder types': below(normalizeSponsorClass),
  Identifiers: below(parseTrialId),
  'Details and patient eligibility': matches(/^About$/),
  Enrollment: matches(ENROLLMENT),
  Sex: below(normalizeSex),
  Ages: below(parseAgeRange),
  Volunteers: below(normalizeHealthyVolunteers),
  'Trial design': line => matches(DESIGN_OR_END)(line) || matches(PARTICIPANTS)(line),
  'Trial contacts and locations': matches(/^\d+$/),
}

const WORDS: Partial<Record<SectionName, readonly string[]>> = {
  Status: ['Status and phase', 'Status'],
  Footer: ['Data sourced from clinicaltrials.gov', 'Find clinical trialsTrials by location'],
}

const HEADINGS: readonly Heading<SectionName>[] = SECTION_NAMES.map(name => ({
  name,
  words: WORDS[name] ?? [name],
  ...(BORNE_OUT[name] ? { borneOut: BORNE_OUT[name] } : {}),
}))

export const splitPage = (lines: readonly Line[]): SplitPage<SectionName> => splitSections(lines, HEADINGS)

/** Warns of a heading without anything under it. */
export function warnIfEmpty(draft: PageDraft, section: PageSection, field: string): boolean {
  if (section.body.some(line => line.text)) return false
  warn(draft, 'emptySection', field, section.heading, 'Nothing stands under this heading.')
  return true
}

/** Warns of lines that are none of the known parts of a section. */
export function warnOfStrays(draft: PageDraft, lines: readonly Line[], field: string | null): void {
  for (const line of lines)
    warn(draft, 'unknownPhrase', field, line, 'This line is none of the parts that are known here, and was left out.')
}
