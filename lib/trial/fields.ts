import type { Trial } from './trial.ts'

/**
 * The fields of a trial that a document either gives or is missing, with the names people read. A star stands for each
 * item of a list. What a document lacks of these has an entry in `absence`.
 */
export const FIELD_LABELS = {
  orgStudyId: 'Protocol ID',
  secondaryIds: 'Other identifiers',
  'secondaryIds.*.type': 'Kind of identifier',
  briefTitle: 'Title',
  officialTitle: 'Official title',
  overallStatus: 'Status',
  'startDate.date': 'Start',
  'startDate.type': 'Start, actual or estimated',
  'primaryCompletionDate.date': 'Primary completion',
  'primaryCompletionDate.type': 'Primary completion, actual or estimated',
  'completionDate.date': 'Completion',
  'completionDate.type': 'Completion, actual or estimated',
  'lastUpdatePostDate.date': 'Last update',
  'lastUpdatePostDate.type': 'Last update, actual or estimated',
  hasResults: 'Results',
  'leadSponsor.name': 'Lead sponsor',
  'leadSponsor.class': 'Sponsor class',
  collaborators: 'Collaborators',
  'collaborators.*.class': 'Collaborator class',
  'responsibleParty.type': 'Responsible party',
  briefSummary: 'Brief summary',
  detailedDescription: 'Detailed description',
  conditions: 'Conditions',
  studyType: 'Study type',
  phases: 'Phase',
  allocation: 'Allocation',
  interventionModel: 'Intervention model',
  interventionModelDescription: 'Model described',
  primaryPurpose: 'Primary purpose',
  masking: 'Masking',
  whoMasked: 'Who is masked',
  observationalModel: 'Observational model',
  timePerspective: 'Time perspective',
  'enrollment.count': 'Enrollment',
  'enrollment.type': 'Enrollment, actual or estimated',
  armGroups: 'Arm groups',
  'armGroups.*.type': 'Type of arm',
  'armGroups.*.description': 'Description of arm',
  'armGroups.*.interventionNames': 'Interventions of arm',
  interventions: 'Interventions',
  'interventions.*.type': 'Type of intervention',
  'interventions.*.description': 'Description of intervention',
  'interventions.*.armGroupLabels': 'Arms of intervention',
  primaryOutcomes: 'Primary outcomes',
  'primaryOutcomes.*.timeFrame': 'Time frame',
  'primaryOutcomes.*.description': 'Description of outcome',
  secondaryOutcomes: 'Secondary outcomes',
  'secondaryOutcomes.*.timeFrame': 'Time frame',
  'secondaryOutcomes.*.description': 'Description of outcome',
  eligibilityCriteria: 'Eligibility criteria',
  'criteria.inclusion': 'Inclusion criteria',
  'criteria.exclusion': 'Exclusion criteria',
  healthyVolunteers: 'Healthy volunteers',
  sex: 'Sex',
  minimumAge: 'Minimum age',
  maximumAge: 'Maximum age',
  stdAges: 'Age groups',
  locations: 'Locations',
  'locations.*.facility': 'Facility',
  'locations.*.status': 'Status of site',
  'locations.*.city': 'City',
  'locations.*.state': 'State or province',
  'locations.*.country': 'Country',
  locationCount: 'Number of sites',
  countries: 'Countries',
  centralContacts: 'Central contacts',
  'centralContacts.*.role': 'Role',
  'centralContacts.*.phone': 'Phone',
  'centralContacts.*.phoneExt': 'Extension',
  'centralContacts.*.email': 'E-mail',
  facilityContacts: 'Contacts of sites',
  'facilityContacts.*.role': 'Role',
  'facilityContacts.*.phone': 'Phone',
  'facilityContacts.*.phoneExt': 'Extension',
  'facilityContacts.*.email': 'E-mail',
  relatedTrials: 'Related trials',
  'relatedTrials.*.briefTitle': 'Title of related trial',
  'relatedTrials.*.overallStatus': 'Status of related trial',
  'relatedTrials.*.phases': 'Phase of related trial',
} as const

/** What people call the parts of a dosing, which are read from prose and have no field of their own in a registry. */
const DOSING_LABELS: Record<string, string> = {
  dosing: 'Doses',
  'dosing.doseLevels': 'Dose levels',
  'dosing.doseLevels.*.amount': 'Amount',
  'dosing.doseLevels.*.unit': 'Unit',
  'dosing.doseLevels.*.countedCells': 'Counted cells',
  'dosing.doseLevels.*.statedAs': 'Per infusion or total',
  'dosing.doseLevels.*.participants': 'Participants',
  'dosing.schedule': 'Schedule',
  'dosing.schedule.infusions': 'Number of infusions',
  'dosing.schedule.days': 'Days of infusion',
  'dosing.schedule.interval': 'Interval',
  'dosing.schedule.route': 'Route',
  'dosing.schedule.infusionTime': 'Infusion time',
  'dosing.schedule.transplantDays': 'Transplant',
  'dosing.cumulative': 'Cumulative dose',
  'dosing.agents': 'Conditioning and other drugs',
  'dosing.product.kind': 'Cell product',
  'dosing.product.targets': 'Target',
  'dosing.product.construct': 'Construct',
  'dosing.product.source': 'Cell source',
  'dosing.product.donor': 'Donor',
  'dosing.product.expansion': 'Expansion',
  'dosing.openPoints': 'Open points',
}

/** A field with a star for list items: "armGroups.*.label". */
export type FieldPattern = keyof typeof FIELD_LABELS

export const FIELD_PATTERNS = Object.keys(FIELD_LABELS) as FieldPattern[]

/** "armGroups.2.label" is of the pattern "armGroups.*.label". */
export const patternOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '.*')

/** What people call the field at this path. */
export function fieldLabel(path: string): string {
  const pattern = patternOf(path)
  if (pattern in FIELD_LABELS) return FIELD_LABELS[pattern as FieldPattern]
  const dosing = DOSING_LABELS[pattern]
  if (dosing) return dosing
  const parent = pattern.slice(0, Math.max(0, pattern.lastIndexOf('.')))
  return parent ? fieldLabel(parent) : path
}

const child = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** The value at a path of the trial; undefined where there is none. */
export const valueAt = (trial: Partial<Trial>, path: string): unknown => path.split('.').reduce<unknown>(child, trial)
