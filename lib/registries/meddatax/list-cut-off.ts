import { filled } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { FIELD_PATTERNS, type FieldPattern } from '@/lib/trial/fields.ts'
import { type PageSection, SECTION_NAMES, type SectionName } from './sections.ts'

/** The fields that each section carries, in the order of the page. */
const FIELDS_OF: Record<SectionName, readonly FieldPattern[]> = {
  'Study Results': ['hasResults'],
  'Basic Information': [
    'overallStatus',
    'phases',
    'enrollment.count',
    'studyType',
    'startDate.date',
    'completionDate.date',
  ],
  'Brief Summary': ['briefSummary'],
  'Related Clinical Trials': [],
  'Detailed Description': ['detailedDescription'],
  Conditions: ['conditions'],
  'Study Design': [
    'allocation',
    'interventionModel',
    'interventionModelDescription',
    'primaryPurpose',
    'masking',
    'whoMasked',
    'observationalModel',
    'timePerspective',
  ],
  'Study Groups': ['armGroups'],
  Interventions: ['interventions'],
  'Eligibility Criteria': [
    'eligibilityCriteria',
    'criteria.inclusion',
    'criteria.exclusion',
    'minimumAge',
    'maximumAge',
    'stdAges',
    'sex',
    'healthyVolunteers',
  ],
  Sponsors: ['leadSponsor.name', 'leadSponsor.class', 'collaborators'],
  'Responsible Party': ['responsibleParty.type'],
  Locations: ['locations'],
  Countries: ['countries'],
  'Central Contacts': ['centralContacts'],
  'Facility Contacts': ['facilityContacts'],
  'Other Identifiers': ['secondaryIds', 'orgStudyId'],
  'More Related Trials': ['relatedTrials'],
}

/** The fields that stand before the first section. */
const HEAD: readonly FieldPattern[] = ['briefTitle', 'lastUpdatePostDate.date']

/** What a page of this registry can carry at all. */
export const PROVIDED: readonly FieldPattern[] = FIELD_PATTERNS.filter(pattern => {
  const [list = ''] = pattern.split('.*.')
  const carried = Object.values(FIELDS_OF).some(fields => fields.includes(list as FieldPattern))
  return (carried && !pattern.endsWith('.email')) || HEAD.includes(pattern)
})

/**
 * Whether the text ends before the end of a page. Pages of this registry have no footer: a page counts as whole when it
 * reaches "More Related Trials", the last section of every page seen.
 */
export const isCutOff = (sections: readonly PageSection[]): boolean =>
  !sections.some(({ name }) => name === 'More Related Trials')

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
  const within = last ? FIELDS_OF[last.name] : HEAD
  const reached = within.findLastIndex(field => isFound(draft, field))
  if (end)
    warn(
      draft,
      'cutOff',
      within[Math.max(0, reached)] ?? null,
      end,
      'The text ends here, before the end of a page of this registry. The last words may be half of what stood there, and what stands below is missing.',
    )
  const rank = last ? SECTION_NAMES.indexOf(last.name) : -1
  const below = SECTION_NAMES.slice(rank + 1).flatMap(name => FIELDS_OF[name])
  return [...within.slice(reached + 1), ...below].flatMap(withParts).concat(within.flatMap(partsOf))
}

const partsOf = (field: FieldPattern): FieldPattern[] =>
  FIELD_PATTERNS.filter(pattern => pattern.startsWith(`${field}.*.`))

/** A list with the fields of its items. */
const withParts = (field: FieldPattern): FieldPattern[] => [field, ...partsOf(field)]

/** An empty list is what a heading leaves that the page ends at. */
function isFound({ findings }: PageDraft, field: FieldPattern): boolean {
  const found = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], findings)
  return found !== undefined && !(Array.isArray(found) && found.length === 0)
}
