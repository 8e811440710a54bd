import { findMissingEnd } from '@/lib/registries/page/find-missing-end.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import type { PageDraft } from '@/lib/registries/page/page-draft.ts'
import { FIELD_PATTERNS, type FieldPattern } from '@/lib/trial/fields.ts'
import { type PageSection, SECTION_NAMES, type SectionName } from './sections.ts'

/** The fields that each section carries, in the order of the page. */
const FIELDS_OF: Record<SectionName, readonly FieldPattern[]> = {
  Status: ['overallStatus', 'phases'],
  Conditions: ['conditions'],
  Treatments: ['interventions', 'interventions.*.type'],
  'Study type': ['studyType'],
  'Funder types': ['leadSponsor.class'],
  Identifiers: ['secondaryIds', 'secondaryIds.*.type', 'orgStudyId'],
  'Details and patient eligibility': [],
  About: ['briefSummary'],
  'Full description': ['detailedDescription'],
  Enrollment: ['enrollment.count', 'enrollment.type'],
  Sex: ['sex'],
  Ages: ['minimumAge', 'maximumAge', 'stdAges'],
  Volunteers: ['healthyVolunteers'],
  'Inclusion criteria': ['eligibilityCriteria', 'criteria.inclusion'],
  'Exclusion criteria': ['criteria.exclusion'],
  'Trial design': [
    'primaryPurpose',
    'allocation',
    'interventionModel',
    'masking',
    'armGroups',
    'armGroups.*.type',
    'armGroups.*.description',
    'armGroups.*.interventionNames',
    'interventions.*.armGroupLabels',
  ],
  'Trial contacts and locations': ['locationCount'],
  'Central trial contact': ['centralContacts'],
  Footer: [],
}

/** What a page of this registry can carry at all. */
export const PROVIDED: readonly FieldPattern[] = FIELD_PATTERNS.filter(
  pattern =>
    pattern === 'briefTitle' || pattern === 'leadSponsor.name' || Object.values(FIELDS_OF).flat().includes(pattern),
)

/** Whether the text ends before the footer that every whole page has. */
export const isCutOff = (sections: readonly PageSection[]): boolean => sections.at(-1)?.name !== 'Footer'

const CUT_OFF =
  'The text ends here, before the footer of the page. The last words may be half of what stood there, and what stands below is missing.'

/** The fields that a page ends before. Warns of the place. */
export function listCutOff(
  draft: PageDraft,
  before: readonly Line[],
  sections: readonly PageSection[],
): FieldPattern[] {
  if (!isCutOff(sections)) return []
  const order = { sections: SECTION_NAMES, fieldsOf: FIELDS_OF, head: [] }
  return findMissingEnd(draft, before, sections, order, CUT_OFF).missing
}
