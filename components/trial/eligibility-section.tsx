import { ELIGIBILITY_FIELDS } from '@/lib/trial/compared-fields.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { CriteriaList } from './criteria-list.tsx'
import { FieldList } from './field-list.tsx'
import { FieldWarnings } from './field-warnings.tsx'
import { LongFieldList } from './long-field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { OpenPointsOfItem } from './open-point-notes.tsx'
import { MissingValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'
import { WordsLink } from './words-link.tsx'

const FIELDS = ['sex', 'genderBased', 'minimumAge', 'maximumAge', 'stdAges', 'healthyVolunteers', 'samplingMethod'].map(
  path => ({ path }),
)

const PROSE = ['genderDescription', 'studyPopulation']

export function EligibilitySection({ record }: { record: TrialRecord }) {
  const { criteria, eligibilityCriteria } = record.trial
  return (
    <TrialSection id="eligibility" title="Eligibility" warned={{ record, roots: ELIGIBILITY_FIELDS }}>
      <FieldList record={record} fields={FIELDS} />
      <LongFieldList record={record} paths={PROSE} />
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-2">
        <Criteria record={record} list="inclusion" title="Inclusion criteria" criteria={criteria.inclusion} />
        <Criteria record={record} list="exclusion" title="Exclusion criteria" criteria={criteria.exclusion} />
        {criteria.other.length > 0 && (
          <Criteria record={record} list="other" title="Criteria under neither heading" criteria={criteria.other} />
        )}
      </div>
      {eligibilityCriteria && (
        <details className="print:hidden">
          <summary className="text-accent">The criteria as the registry wrote them</summary>
          <p className="mt-2">
            <WordsLink record={record} path="eligibilityCriteria" of="eligibility criteria" />
          </p>
          <pre className="mt-2 max-w-[90ch] whitespace-pre-wrap rounded border border-line bg-sunken p-3 font-mono text-xs">
            {eligibilityCriteria}
          </pre>
        </details>
      )}
      <MissingFields record={record} roots={ELIGIBILITY_FIELDS} />
    </TrialSection>
  )
}

type CriteriaProps = {
  record: TrialRecord
  list: 'inclusion' | 'exclusion' | 'other'
  title: string
  criteria: readonly Criterion[]
}

function Criteria({ record, list, title, criteria }: CriteriaProps) {
  const path = `criteria.${list}`
  return (
    <div className="min-w-0">
      <SubHeading
        aside={
          <>
            <span className="text-muted text-xs">{criteria.length || ''}</span>
            <FieldWarnings record={record} paths={[path]} />
          </>
        }
      >
        {title}
      </SubHeading>
      {criteria.length > 0 ? (
        <CriteriaList record={record} criteria={criteria} path={path} label={title} withPoints />
      ) : (
        <MissingValue record={record} path={path} />
      )}
      <OpenPointsOfItem record={record} path={path} />
    </div>
  )
}
