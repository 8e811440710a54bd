import { findMatches } from '@/lib/dosing/find-matches.ts'
import { ageInYears } from '@/lib/trial/age.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import type { Point, PointContext } from './rule.ts'

const AGES =
  /\bag(?:ed?|es)\b[^.;\d]{0,14}?(?<from>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–~])\s?(?<to>\d{1,3})\s?years|\bbetween\s?(?<low>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–])\s?(?<high>\d{1,3})\s?years|\bag(?:ed?|es)\s?(?:≥|\\?>=|of at least)\s?(?<least>\d{1,2})\s?years/gi

type Ages = { low: number; high: number | null; said: string; evidence: Evidence[] }

/** The age limits of the fields beside those of prose and criteria, and these beside each other. */
export function compareAges({ record, passages, criteria }: PointContext): Point[] {
  const { minimumAge, maximumAge } = record.trial
  const told: Ages[] = findMatches([...passages, ...criteria], AGES)
    .filter(({ match, passage }) => !/representative|guardian|donor|parent/i.test(near(passage.text, match.index)))
    .map(({ match: { groups }, evidence }) => {
      const low = Number(groups?.from ?? groups?.low ?? groups?.least)
      const high = Number(groups?.to ?? groups?.high) || null
      return { low, high, said: high ? `${low}–${high} years` : `from ${low} years`, evidence: [evidence] }
    })
  if (minimumAge)
    told.unshift({
      low: ageInYears(minimumAge),
      high: maximumAge ? ageInYears(maximumAge) : null,
      said: `${minimumAge}${maximumAge ? ` to ${maximumAge}` : ' and older'} in the fields`,
      evidence: [...(record.evidence.minimumAge ?? []), ...(record.evidence.maximumAge ?? [])],
    })
  const lows = new Set(told.map(({ low }) => low))
  const highs = new Set(told.flatMap(({ high }) => high ?? []))
  if (lows.size < 2 && highs.size < 2) return []
  return [
    {
      field: lows.size > 1 ? 'minimumAge' : 'maximumAge',
      message: `ages differ: ${[...new Set(told.map(({ said }) => said))].join(', ')}`,
      evidence: told.flatMap(({ evidence }) => evidence),
    },
  ]
}

const near = (text: string, at: number): string => text.slice(Math.max(0, at - 45), at)
