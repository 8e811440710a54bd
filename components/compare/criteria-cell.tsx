import { Fragment } from 'react'
import { InferenceNote } from '@/components/trial/inference-note.tsx'
import { placeUrl, reasonOf } from '@/components/trial/sourced-value.tsx'
import type { Criterion } from '@/lib/trial/criterion.ts'
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
            <Item
              key={one.path}
              record={record}
              criterion={one.criterion}
              path={one.path}
              heading={headingOf(one, ofSide[at - 1])}
            />
          ))}
        </ul>
      </Fragment>
    )
  })
}

/** The heading that criteria were taken out of stands above the first of them. */
const headingOf = ({ under }: FiledCriterion, before: FiledCriterion | undefined): string | undefined =>
  under === before?.under ? undefined : under

type ItemProps = { record: TrialRecord; criterion: Criterion; path: string; heading?: string | undefined }

/** A criterion with those below it. There are hundreds of them on a page, so that each is as few elements as can be. */
function Item({ record, criterion: { marker, text, children }, path, heading }: ItemProps) {
  const reason = reasonOf(record, `${path}.text`)
  return (
    <li className="item">
      {heading && <div className="remark under">{heading}</div>}
      <Mark mark={marker ?? '¶'} href={placeUrl(record, `${path}.text`)} /> {text || 'a list mark without text'}
      {reason && <InferenceNote reason={reason} />}
      {children.length > 0 && (
        <ul>
          {children.map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is known by its place
            <Item key={at} record={record} criterion={child} path={`${path}.children.${at}`} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The mark as the registry wrote it, which leads to the words of its criterion. */
function Mark({ mark, href }: { mark: string; href: string | undefined }) {
  if (!href) return <span className="mark-of-item">{mark}</span>
  return (
    <a href={href} className="evidence mark-of-item" aria-label={`${mark} in the registry text`}>
      {mark}
    </a>
  )
}
