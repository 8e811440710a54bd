import { findMatches } from '@/lib/dosing/find-matches.ts'
import { countNoun } from './count-noun.ts'
import { quoteArms } from './quote-arms.ts'
import type { Point, PointContext } from './rule.ts'

/** "Single-arm" in prose beside several groups or a design for several. */
export function compareSingleArm({ record, passages }: PointContext): Point[] {
  const { armGroups, interventionModel } = record.trial
  const said = findMatches(passages, /\b(?:single|one)[- ]arm(?:ed)?\b/gi)
  const other = interventionModel !== null && interventionModel !== 'SINGLE_GROUP'
  if (said.length === 0 || !(armGroups.length > 1 || other)) return []
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
