import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { DateFact, Enrollment } from './fact-strip.tsx'
import { FieldList, type FieldListItem } from './field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { TrialSection } from './trial-section.tsx'

const DESIGN_ROOTS = [
  'overallStatus',
  'phases',
  'enrollment',
  'startDate',
  'primaryCompletionDate',
  'completionDate',
  'lastUpdatePostDate',
  'studyType',
  'allocation',
  'interventionModel',
  'interventionModelDescription',
  'primaryPurpose',
  'masking',
  'whoMasked',
  'observationalModel',
  'timePerspective',
] as const

export function DesignSection({ record }: { record: TrialRecord }) {
  const fields: FieldListItem[] = [
    { path: 'studyType' },
    { path: 'phases' },
    { path: 'allocation' },
    { path: 'interventionModel' },
    { path: 'interventionModelDescription' },
    { path: 'primaryPurpose' },
    { path: 'masking' },
    { path: 'whoMasked' },
    { path: 'observationalModel' },
    { path: 'timePerspective' },
    { path: 'enrollment.count', content: <Enrollment record={record} /> },
    { path: 'startDate.date', content: <DateFact record={record} field="startDate" /> },
    { path: 'primaryCompletionDate.date', content: <DateFact record={record} field="primaryCompletionDate" /> },
    { path: 'completionDate.date', content: <DateFact record={record} field="completionDate" /> },
    { path: 'lastUpdatePostDate.date', content: <DateFact record={record} field="lastUpdatePostDate" /> },
  ]
  return (
    <TrialSection id="design" title="Design and dates" warned={{ record, roots: DESIGN_ROOTS }}>
      <FieldList record={record} fields={fields} />
      <MissingFields record={record} roots={DESIGN_ROOTS} />
    </TrialSection>
  )
}
