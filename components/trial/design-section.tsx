import { valueAt } from '@/lib/trial/fields.ts'
import { OVERSIGHT_FLAGS } from '@/lib/trial/oversight.ts'
import { POST_DATES, RECORD_DATES } from '@/lib/trial/record-dates.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { DateFact, Enrollment } from './fact-strip.tsx'
import { FieldList, type FieldListItem } from './field-list.tsx'
import { LongFieldList } from './long-field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { isMissing } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

const DESIGN_ROOTS = [
  'overallStatus',
  'lastKnownStatus',
  'whyStopped',
  'expandedAccessInfo',
  'phases',
  'enrollment',
  'startDate',
  'primaryCompletionDate',
  'completionDate',
  'lastUpdatePostDate',
  ...RECORD_DATES,
  ...POST_DATES,
  'delayedPosting',
  'resultsWaived',
  ...OVERSIGHT_FLAGS,
  'studyType',
  'expandedAccessTypes',
  'patientRegistry',
  'targetDuration',
  'bioSpec',
  'allocation',
  'interventionModel',
  'interventionModelDescription',
  'primaryPurpose',
  'masking',
  'maskingDescription',
  'whoMasked',
  'observationalModel',
  'timePerspective',
] as const

export function DesignSection({ record }: { record: TrialRecord }) {
  const fields: FieldListItem[] = [
    { path: 'studyType' },
    { path: 'expandedAccessTypes.individual' },
    { path: 'expandedAccessTypes.intermediate' },
    { path: 'expandedAccessTypes.treatment' },
    { path: 'patientRegistry' },
    { path: 'targetDuration' },
    { path: 'phases' },
    { path: 'allocation' },
    { path: 'interventionModel' },
    { path: 'primaryPurpose' },
    { path: 'masking' },
    { path: 'whoMasked' },
    { path: 'observationalModel' },
    { path: 'timePerspective' },
    { path: 'bioSpec.retention' },
    { path: 'enrollment.count', content: <Enrollment record={record} /> },
    { path: 'lastKnownStatus' },
    { path: 'whyStopped' },
    { path: 'startDate.date', content: <DateFact record={record} field="startDate" /> },
    { path: 'primaryCompletionDate.date', content: <DateFact record={record} field="primaryCompletionDate" /> },
    { path: 'completionDate.date', content: <DateFact record={record} field="completionDate" /> },
    { path: 'lastUpdatePostDate.date', content: <DateFact record={record} field="lastUpdatePostDate" /> },
  ]
  return (
    <TrialSection id="design" title="Design and dates" warned={{ record, roots: DESIGN_ROOTS }}>
      <FieldList record={record} fields={fields} />
      <LongFieldList
        record={record}
        paths={['interventionModelDescription', 'maskingDescription', 'bioSpec.description']}
      />
      <Part record={record} title="The registration" fields={registrationFields(record)} />
      <Part record={record} title="Oversight" fields={OVERSIGHT_FIELDS} />
      <MissingFields record={record} roots={DESIGN_ROOTS} />
    </TrialSection>
  )
}

const POSTED = new Set<string>(POST_DATES)

/** In the order in which they come about. */
const REGISTRATION = [
  'studyFirstSubmitDate',
  'studyFirstSubmitQcDate',
  'studyFirstPostDate',
  'dispFirstSubmitDate',
  'dispFirstSubmitQcDate',
  'dispFirstPostDate',
  'resultsFirstSubmitDate',
  'resultsFirstSubmitQcDate',
  'resultsFirstPostDate',
  'lastUpdateSubmitDate',
  'statusVerifiedDate',
  'delayedPosting',
  'resultsWaived',
] as const

const isPosted = (field: (typeof REGISTRATION)[number]): field is (typeof POST_DATES)[number] => POSTED.has(field)

const registrationFields = (record: TrialRecord): FieldListItem[] =>
  REGISTRATION.map(field =>
    isPosted(field) ? { path: `${field}.date`, content: <DateFact record={record} field={field} /> } : { path: field },
  )

const OVERSIGHT_FIELDS: FieldListItem[] = [
  ...OVERSIGHT_FLAGS,
  'expandedAccessInfo.hasExpandedAccess',
  'expandedAccessInfo.nctId',
  'expandedAccessInfo.statusForNctId',
].map(path => ({ path }))

function Part({ record, title, fields }: { record: TrialRecord; title: string; fields: readonly FieldListItem[] }) {
  if (fields.every(({ path }) => isMissing(valueAt(record.trial, path)))) return null
  return (
    <div>
      <SubHeading>{title}</SubHeading>
      <FieldList record={record} fields={fields} />
    </div>
  )
}
