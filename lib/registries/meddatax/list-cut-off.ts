import { FIELD_PATTERNS, type FieldPattern, patternOf } from '@/lib/trial/fields.ts'
import { filled } from '../page/found.ts'
import type { PageDraft } from '../page/page-draft.ts'
import { warn } from '../page/page-draft.ts'
import type { PageSection, SectionName } from './sections.ts'
import { SECTION_NAMES } from './sections.ts'

/** The fields that each section carries, in the order of the page. */
const FIELDS_OF: Record<SectionName, readonly FieldPattern[]> = {
  'Study Results': ['hasResults'],
  'Basic Information': ['overallStatus', 'phases', 'enrollment.count', 'studyType', 'startDate.date', 'completionDate.date'],
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

/** What a page of this registry can carry at all. */
export const PROVIDED: readonly FieldPattern[] = FIELD_PATTERNS.filter(pattern => {
  const [list = ''] = pattern.split('.*.')
  const carried = Object.values(FIELDS_OF).some(fields => fields.includes(list as FieldPattern))
  return (carried && !pattern.endsWith('.email')) || pattern === 'briefTitle' || pattern === 'lastUpdatePostDate.date'
})

/**
 * The fields that a page ends before. Pages of this registry have no footer: a page counts as whole when it reaches
 * "More Related Trials", the last section of every page seen. Otherwise all that would stand after its last words is
 * cut off; within the last section that is what stands after the last field found.
 */
export function listCutOff(draft: PageDraft, sections: readonly PageSection[]): FieldPattern[] {
  const last = sections.at(-1)
  if (!last || sections.some(({ name }) => name === 'More Related Trials')) return []
  const rank = SECTION_NAMES.indexOf(last.name)
  const within = FIELDS_OF[last.name]
  const found = new Set(foundPatterns(draft))
  const reached = within.findLastIndex(field => found.has(field))
  warnOfEnd(draft, last, within)
  return [...within.slice(reached + 1), ...SECTION_NAMES.slice(rank + 1).flatMap(name => FIELDS_OF[name])].flatMap(withParts)
}

/** A list with the fields of its items. */
const withParts = (field: FieldPattern): FieldPattern[] =>
  FIELD_PATTERNS.filter(pattern => pattern === field || pattern.startsWith(`${field}.*.`))

function foundPatterns({ findings }: PageDraft): FieldPattern[] {
  return FIELD_PATTERNS.filter(pattern => {
    const value = pattern.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], findings)
    return value !== undefined && patternOf(pattern) === pattern
  })
}

function warnOfEnd(draft: PageDraft, last: PageSection, fields: readonly FieldPattern[]): void {
  const end = filled(last.body).at(-1) ?? last.heading
  warn(
    draft,
    'cutOff',
    fields[0] ?? null,
    end,
    `The text ends in the section “${last.name}”, before the end of a page of this registry. The last words may be half of what stood there, and what stands below is missing.`,
  )
}
