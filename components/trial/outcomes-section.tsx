import { OUTCOMES_FIELDS } from '@/lib/trial/compared-fields.ts'
import type { Outcome } from '@/lib/trial/outcome.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { MissingFields } from './missing-fields.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

type OutcomeList = 'primaryOutcomes' | 'secondaryOutcomes' | 'otherOutcomes'

export function OutcomesSection({ record }: { record: TrialRecord }) {
  const { primaryOutcomes, secondaryOutcomes, otherOutcomes, hasResults } = record.trial
  return (
    <TrialSection id="outcomes" title="Outcomes" warned={{ record, roots: OUTCOMES_FIELDS }}>
      <OutcomeTable record={record} list="primaryOutcomes" title="Primary outcomes" outcomes={primaryOutcomes} />
      <OutcomeTable record={record} list="secondaryOutcomes" title="Secondary outcomes" outcomes={secondaryOutcomes} />
      <OutcomeTable record={record} list="otherOutcomes" title="Other outcomes" outcomes={otherOutcomes} />
      {hasResults !== null && (
        <div>
          <span className="text-muted">Results </span>
          <SourcedValue record={record} path="hasResults" />
        </div>
      )}
      <MissingFields record={record} roots={OUTCOMES_FIELDS} />
    </TrialSection>
  )
}

type OutcomeTableProps = { record: TrialRecord; list: OutcomeList; title: string; outcomes: readonly Outcome[] }

function OutcomeTable({ record, list, title, outcomes }: OutcomeTableProps) {
  if (outcomes.length === 0) return null
  const columns: Column[] = [
    {
      label: 'Measure',
      className: 'sm:w-3/10',
      cell: at => <SourcedValue record={record} path={`${list}.${at}.measure`} />,
    },
    {
      label: 'Time frame',
      className: 'sm:w-3/10',
      isUsed: outcomes.some(({ timeFrame }) => timeFrame),
      cell: at => <SourcedValue record={record} path={`${list}.${at}.timeFrame`} />,
    },
    {
      label: 'Description',
      isUsed: outcomes.some(({ description }) => description),
      cell: at => (
        <span className="whitespace-pre-line">
          <SourcedValue record={record} path={`${list}.${at}.description`} />
        </span>
      ),
    },
  ]
  return (
    <div>
      <SubHeading aside={<span className="text-muted text-xs">{outcomes.length}</span>}>{title}</SubHeading>
      <RecordTable caption={title} columns={columns} count={outcomes.length} />
    </div>
  )
}
