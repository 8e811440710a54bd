import { findMatches } from '@/lib/dosing/find-matches.ts'
import type { Point, PointContext } from './rule.ts'

const PART = /\bsingle[- ](?:dose|infusion)(?:\s[\w-]+){0,2}?\s(?:phase|stage|part|cohort)\b/gi

/** "In the single-dose exploration phase": one part gives one infusion, and how many the others give is nowhere. */
export function compareSingleDose({ passages, criteria, dosing: { doseLevels, schedule } }: PointContext): Point[] {
  if (schedule.infusions || doseLevels.length === 0) return []
  const [named] = findMatches([...passages, ...criteria], PART)
  if (!named) return []
  const where = named.passage.field.startsWith('criteria') ? 'the criteria name' : 'the text names'
  return [
    {
      field: 'dosing.schedule.infusions',
      message: `${where} a “${named.match[0]}”; how many infusions the other part gives is not stated`,
      evidence: [named.evidence, ...schedule.days.flatMap(({ evidence }) => evidence.slice(0, 1))],
    },
  ]
}
