import { FIELD_PATTERNS, type FieldPattern } from '@/lib/trial/fields.ts'
import { filled } from '../page/found.ts'
import type { Line } from '../page/lines.ts'
import { type PageDraft, warn } from '../page/page-draft.ts'
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
  pattern => pattern === 'briefTitle' || pattern === 'leadSponsor.name' || Object.values(FIELDS_OF).flat().includes(pattern),
)

/**
 * The fields that a page ends before. A whole page has its footer; without it, all that would stand after its last
 * words is cut off, within the last section what stands after the last field found.
 */
export function listCutOff(draft: PageDraft, before: readonly Line[], sections: readonly PageSection[]): FieldPattern[] {
  const last = sections.at(-1)
  if (last?.name === 'Footer') return []
  const end = filled(last?.body ?? before).at(-1) ?? last?.heading
  const within = last ? FIELDS_OF[last.name] : []
  if (end)
    warn(
      draft,
      'cutOff',
      within[0] ?? null,
      end,
      'The text ends here, before the footer of the page. The last words may be half of what stood there, and what stands below is missing.',
    )
  const rank = last ? SECTION_NAMES.indexOf(last.name) : -1
  const reached = within.findLastIndex(field => isFound(draft, field))
  return [...within.slice(reached + 1), ...SECTION_NAMES.slice(rank + 1).flatMap(name => FIELDS_OF[name])]
}

const isFound = ({ findings }: PageDraft, field: FieldPattern): boolean =>
  field.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], findings) !== undefined
