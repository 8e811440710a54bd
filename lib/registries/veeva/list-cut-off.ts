import { filled } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
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

/**
 * The fields that a page ends before: all that would stand after its last words, within the last section what stands
 * after the last field found.
 */
export function listCutOff(
  draft: PageDraft,
  before: readonly Line[],
  sections: readonly PageSection[],
): FieldPattern[] {
  if (!isCutOff(sections)) return []
  const last = sections.at(-1)
  const end = filled(last?.body ?? before).at(-1) ?? last?.heading
  const within = last ? FIELDS_OF[last.name] : []
  const reached = within.findLastIndex(field => isFound(draft, field))
  if (end)
    warn(
      draft,
      'cutOff',
      within[Math.max(0, reached)] ?? null,
      end,
      'The text ends here, before the footer of the page. The last words may be half of what stood there, and what stands below is missing.',
    )
  const rank = last ? SECTION_NAMES.indexOf(last.name) : -1
  return [...within.slice(reached + 1), ...SECTION_NAMES.slice(rank + 1).flatMap(name => FIELDS_OF[name])]
}

/** An empty list is what a heading leaves that the page ends at. */
function isFound({ findings }: PageDraft, field: FieldPattern): boolean {
  const found = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], findings)
  return found !== undefined && !(Array.isArray(found) && found.length === 0)
}
