import { Fragment } from 'react'
import { CriterionItem } from '@/components/trial/criteria-list.tsx'
import { CRITERIA_SIDES, type FiledCriterion } from '@/lib/trial/criterion-topics.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowSpec } from './comparison-rows.ts'
import { criteriaOfRow, SIDE_LABELS } from './list-criteria-values.ts'

type CriteriaCellProps = { record: TrialRecord; row: RowSpec }

/** The record's own criteria of a topic, those to be met before those that must not be. */
export function CriteriaCell({ record, row }: CriteriaCellProps) {
  const filed = criteriaOfRow(record, row)
  return CRITERIA_SIDES.map(side => {
    const ofSide = filed.filter(one => one.side === side)
    if (ofSide.length === 0) return null
    return (
      <Fragment key={side}>
        {!row.side && <div className="side">{SIDE_LABELS[side]}</div>}
        <ul>
          {ofSide.map((one, at) => (
            <Fragment key={one.path}>
              <Heading filed={one} before={ofSide[at - 1]} />
              <CriterionItem record={record} criterion={one.criterion} path={one.path} />
            </Fragment>
          ))}
        </ul>
      </Fragment>
    )
  })
}

/** The heading that criteria were taken out of stands above the first of them. */
function Heading({ filed: { under }, before }: { filed: FiledCriterion; before: FiledCriterion | undefined }) {
  if (!under?.text || under === before?.under) return null
  return <li className="remark">{under.text}</li>
}
