import { fieldLabel } from '@/lib/trial/fields.ts'

/** How the cells of a row are drawn. */
export type RowKind =
  | 'value'
  | 'typedValue'
  | 'list'
  | 'prose'
  | 'longProse'
  | 'criteria'
  | 'arms'
  | 'interventions'
  | 'outcomes'
  | 'sites'
  | 'contacts'
  | 'identifiers'
  | 'collaborators'
  | 'documents'

export type RowSpec = { path: string; kind: RowKind; label: string }

export type GroupSpec = { title: string; rows: readonly RowSpec[] }

const row = (path: string, kind: RowKind = 'value', label: string = fieldLabel(path)): RowSpec => ({
  path,
  kind,
  label,
})

/** The rows of a comparison, in the order in which somebody who weighs trials against each other asks. */
export const COMPARISON: readonly GroupSpec[] = [
  {
    title: 'Identity and status',
    rows: [
      row('overallStatus'),
      row('conditions', 'list'),
      row('officialTitle'),
      row('orgStudyId'),
      row('secondaryIds', 'identifiers'),
      row('leadSponsor.name'),
      row('leadSponsor.class'),
      row('collaborators', 'collaborators'),
      row('responsibleParty.type'),
      row('startDate', 'typedValue', 'Start'),
      row('primaryCompletionDate', 'typedValue', 'Primary completion'),
      row('completionDate', 'typedValue', 'Completion'),
      row('lastUpdatePostDate', 'typedValue', 'Last update'),
      row('hasResults'),
    ],
  },
  {
    title: 'Design',
    rows: [
      row('studyType'),
      row('phases'),
      row('enrollment', 'typedValue', 'Enrollment'),
      row('allocation'),
      row('interventionModel'),
      row('interventionModelDescription'),
      row('primaryPurpose'),
      row('masking'),
      row('whoMasked'),
      row('observationalModel'),
      row('timePerspective'),
    ],
  },
  {
    title: 'Arms and interventions',
    rows: [row('armGroups', 'arms'), row('interventions', 'interventions')],
  },
  {
    title: 'Eligibility',
    rows: [
      row('sex'),
      row('minimumAge'),
      row('maximumAge'),
      row('stdAges'),
      row('healthyVolunteers'),
      row('criteria.inclusion', 'criteria'),
      row('criteria.exclusion', 'criteria'),
      row('criteria.other', 'criteria', 'Criteria under neither heading'),
    ],
  },
  {
    title: 'Outcomes',
    rows: [row('primaryOutcomes', 'outcomes'), row('secondaryOutcomes', 'outcomes')],
  },
  {
    title: 'Sites and contacts',
    rows: [
      row('locationCount'),
      row('countries', 'list'),
      row('locations', 'sites'),
      row('centralContacts', 'contacts'),
      row('facilityContacts', 'contacts'),
    ],
  },
  {
    title: 'In the registry’s words',
    rows: [row('briefSummary', 'prose'), row('detailedDescription', 'longProse')],
  },
  { title: 'Sources', rows: [row('documents', 'documents', 'Registry texts')] },
]
