import type { Line } from '@/lib/registries/page/lines.ts'
import type { FieldPattern } from '@/lib/trial/fields.ts'
import type { MedPathPage } from './page-context.ts'
import { isWholeLocationList } from './read-locations.ts'
import { type PageSections, SECTIONS, type SectionName } from './sections.ts'

const CRITERIA: readonly FieldPattern[] = ['eligibilityCriteria', 'criteria.inclusion', 'criteria.exclusion']

/** The fields that each section holds. */
const FIELDS: Record<SectionName, readonly FieldPattern[]> = {
  Conditions: ['conditions'],
  Interventions: ['interventions', 'interventions.*.type'],
  'Registration Number': [],
  'Lead Sponsor': ['leadSponsor.name'],
  'Brief Summary': ['briefSummary'],
  'Detailed Description': ['detailedDescription'],
  'Recruitment & Eligibility': [],
  Status: ['overallStatus'],
  Sex: ['sex'],
  'Target Recruitment': ['enrollment.count'],
  'Inclusion Criteria': CRITERIA,
  'Exclusion Criteria': ['criteria.exclusion'],
  'Study & Design': [],
  'Study Type': ['studyType'],
  'Study Design': ['interventionModel', 'observationalModel'],
  'Arm && Interventions': [
    'armGroups',
    'armGroups.*.description',
    'armGroups.*.interventionNames',
    'interventions.*.armGroupLabels',
  ],
  'Primary Outcome Measures': ['primaryOutcomes', 'primaryOutcomes.*.timeFrame', 'primaryOutcomes.*.description'],
  'Secondary Outcome Measures': [
    'secondaryOutcomes',
    'secondaryOutcomes.*.timeFrame',
    'secondaryOutcomes.*.description',
  ],
  'Trial Locations': [
    'locations',
    'locations.*.facility',
    'locations.*.city',
    'locations.*.state',
    'locations.*.country',
    'locationCount',
    'countries',
  ],
}

/** Everything that a MedPath page can say. */
export const PROVIDES: readonly FieldPattern[] = ['briefTitle', 'phases', ...new Set(Object.values(FIELDS).flat())]

/**
 * Where a page ends too early. Whole is a page with the site's line at its end, or one that lists as many sites as it
 * counts: the form that text extractors leave has no such line.
 */
export function findCut(text: string, page: PageSections, lines: readonly Line[]): MedPathPage['cut'] {
  if (page.footer) return undefined
  const locations = page.sections.get('Trial Locations')
  if (locations && isWholeLocationList(locations.body)) return undefined
  const section = [...page.sections.keys()].at(-1)
  const last = lines.findLast(line => line.text)
  const open = last && !/[\n\r]/.test(text.slice(last.end))
  return { section, half: open ? last : undefined }
}

/** The fields that a cut page ends before, or ends in. */
export function fieldsCutOff(page: MedPathPage): FieldPattern[] {
  if (!page.cut) return []
  const { section } = page.cut
  const rest = SECTIONS.slice(section ? SECTIONS.indexOf(section) : 0).flatMap(name => [...FIELDS[name]])
  return section ? rest : ['phases', ...rest]
}
