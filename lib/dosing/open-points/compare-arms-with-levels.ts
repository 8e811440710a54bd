import type { DoseLevel } from '@/lib/trial/dosing.ts'
import { countNoun } from './count-noun.ts'
import { quoteArms } from './quote-arms.ts'
import type { Point, PointContext } from './rule.ts'

/** A dose level is no group: most phase 1 records register one and describe the levels in prose. */
export function compareArmsWithLevels({ record, dosing: { doseLevels } }: PointContext): Point[] {
  const [arms, levels] = [record.trial.armGroups.length, doseLevels.length]
  if (arms === 0 || mostOfOneUnit(doseLevels) <= Math.max(1, arms)) return []
  return [
    {
      field: 'dosing.doseLevels',
      message: `${countNoun(arms, 'arm group')} registered, ${countNoun(levels, 'dose level')} described`,
      evidence: [...quoteArms(record), ...doseLevels.flatMap(({ amount }) => amount.evidence.slice(0, 1))],
    },
  ]
}

/** A dose by weight and a flat one for the heavy are no two levels. */
const mostOfOneUnit = (levels: readonly DoseLevel[]): number =>
  Math.max(0, ...levels.map(({ unit }) => levels.filter(other => other.unit.value === unit.value).length))
