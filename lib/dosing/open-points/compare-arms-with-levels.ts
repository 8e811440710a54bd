import { countNoun } from './count-noun.ts'
import { quoteArms } from './quote-arms.ts'
import type { Point, PointContext } from './rule.ts'

/** A dose level is no group: most phase 1 records register one and describe the levels in prose. */
export function compareArmsWithLevels({ record, dosing: { doseLevels } }: PointContext): Point[] {
  const [arms, levels] = [record.trial.armGroups.length, doseLevels.length]
  if (arms === 0 || levels < 2 || arms >= levels) return []
  return [
    {
      field: 'dosing.doseLevels',
      message: `${countNoun(arms, 'arm group')} registered, ${countNoun(levels, 'dose level')} described`,
      evidence: [...quoteArms(record), ...doseLevels.flatMap(({ amount }) => amount.evidence.slice(0, 1))],
    },
  ]
}
