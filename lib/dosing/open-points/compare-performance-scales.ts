import { listCriteria, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

const ECOG = /ECOG[^.;]{0,40}?(?:0\s?(?:[-–~]|to)\s?|≤\s?|\\?<=\s?)(?<most>\d)|(?<first>0\s?[-–]\s?(?<top>\d)) in ECOG/i
const KARNOFSKY =
  /(?:more than|at least|[≥>])\s?(?<stated>\d{2}) in Karnofsky|(?:KPS|Karnofsky)[^.;]{0,50}?(?:≥|\\?>=?|greater than|more than|at least)\s?(?<least>\d{2})/i

/** Criteria that ask for the one scale "or" the other, where the limits are not the same. */
export const comparePerformanceScales = ({ record }: PointContext): Point[] =>
  listCriteria(record).flatMap(item => {
    const limits = limitsOf(item.criterion.text)
    return limits && limits.ecog >= 2 && limits.karnofsky >= 70
      ? [
          {
            field: item.path,
            message: `ECOG up to ${limits.ecog} or Karnofsky ${limits.karnofsky}: the two scales of performance status do not ask for the same`,
            evidence: quoteCriterion(record, item),
          },
        ]
      : []
  })

/** ECOG 2 is about Karnofsky 50 to 60: a limit of 70 or more beside it is a stricter one. */
function limitsOf(text: string): { ecog: number; karnofsky: number } | undefined {
  if (!/\bor\b/.test(text)) return undefined
  const ecog = ECOG.exec(text)?.groups
  const karnofsky = KARNOFSKY.exec(text)?.groups
  return { ecog: Number(ecog?.most ?? ecog?.top), karnofsky: Number(karnofsky?.least ?? karnofsky?.stated) }
}
