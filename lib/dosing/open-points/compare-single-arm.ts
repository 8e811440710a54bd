import { findMatches } from '@/lib/dosing/find-matches.ts'
import { countNoun } from './count-noun.ts'
import { quoteArms } from './quote-arms.ts'
import type { Point, PointContext } from './rule.ts'

/** Of the whole study, not of one of its groups. */
const SINGLE_ARM = /\b(?:single|one)[- ]arm(?:ed)?\b(?=[^.;\n]{0,60}?\b(?:study|trial)\b)/gi

/**
 * "Single-arm" in prose beside several groups, or beside a design for several. One group in sequential cohorts is
 * what dose escalation in a single arm is registered as.
 */
export function compareSingleArm({ record, passages }: PointContext): Point[] {
  const { armGroups, interventionModel } = record.trial
  const said = findMatches(
    passages.filter(({ field }) => !/^(?:armGroups|interventions)/.test(field)),
    SINGLE_ARM,
  )
  const other = interventionModel !== null && interventionModel !== 'SINGLE_GROUP'
  const several = armGroups.length > 1 || (other && interventionModel !== 'SEQUENTIAL')
  if (said.length === 0 || !several) return []
  const design = other ? `, design ${interventionModel}` : ''
  return [
    {
      field: other ? 'interventionModel' : 'armGroups',
      message: `single-arm in the text, ${countNoun(armGroups.length, 'group')} registered${design}`,
      evidence: [
        ...said.map(({ evidence }) => evidence),
        ...quoteArms(record),
        ...(other ? (record.evidence.interventionModel ?? []) : []),
      ],
    },
  ]
}
