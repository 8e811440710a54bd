import { findMissingEnd } from '@/lib/registries/page/find-missing-end.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import type { PageDraft } from '@/lib/registries/page/page-draft.ts'
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

/** Parts of items for which the tables of this registry have no column. */
const NO_COLUMN = /\.(?:email|otherNames|zip|geoPoint|domain|link)$/

/** What a page of this registry can carry at all. */
export const PROVIDED: readonly FieldPattern[] = FIELD_PATTERNS.filter(pattern => {
  const [list = ''] = pattern.split('.*.')
  const carried = Object.values(FIELDS_OF).some(fields => fields.includes(list as FieldPattern))
  return (carried && !NO_COLUMN.test(pattern)) || HEAD.includes(pattern)
})

/**
 * Whether the text ends before the end of a page. Pages of this registry have no footer: a page counts as whole when it
 * reaches "More Related Trials", the last section of every page seen.
 */
export const isCutOff = (sections: readonly PageSection[]): boolean =>
  !sections.some(({ name }) => name === 'More Related Trials')

const CUT_OFF =
  'The text ends here, before the end of a page of this registry. The last words may be half of what stood there, and what stands below is missing.'

/** The fields that a page ends before, with those of the items of lists. Warns of the place. */
export function listCutOff(
  draft: PageDraft,
  before: readonly Line[],
  sections: readonly PageSection[],
): FieldPattern[] {
  if (!isCutOff(sections)) return []
  const order = { sections: SECTION_NAMES, fieldsOf: FIELDS_OF, head: HEAD }
  const { missing, within } = findMissingEnd(draft, before, sections, order, CUT_OFF)
  return missing.flatMap(withParts).concat(within.flatMap(partsOf))
}

const partsOf = (field: FieldPattern): FieldPattern[] =>
  FIELD_PATTERNS.filter(pattern => pattern.startsWith(`${field}.*.`))

/** A list with the fields of its items. */
const withParts = (field: FieldPattern): FieldPattern[] => [field, ...partsOf(field)]
