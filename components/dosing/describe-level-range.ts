import type { CountedCells, DoseUnit } from '@/lib/trial/dosing.ts'
import { formatAmount } from '@/lib/trial/format-amount.ts'
import { countedCellsWords, unitWords } from './describe-dosing.ts'
import { groupByKey } from './group-by-key.ts'

/** What of a dose level makes its range. */
type RangedLevel = {
  amount: { value: number }
  unit: { value: DoseUnit }
  countedCells: { value: CountedCells } | null
}

/** Lowest to highest of the levels that count the same cells in the same unit. */
export type LevelRange = {
  /** "1 – 4 ×10⁷ /kg", "5×10⁶ – 3×10⁷ /kg", or the one amount. */
  range: string
  /** "NK cells"; undefined where it is not stated. */
  counted: string | undefined
}

/** The levels in ranges, one for each unit and kind of counted cells: figures of different cells make no range. */
export function listLevelRanges(levels: readonly RangedLevel[]): LevelRange[] {
  const groups = groupByKey(levels, ({ unit, countedCells }) => `${unit.value} ${countedCells?.value}`)
  return groups.map(group => {
    const [first] = group
    const amounts = group.map(({ amount }) => amount.value)
    return {
      range: `${describeSpan(Math.min(...amounts), Math.max(...amounts))} ${unitWords(first.unit.value)}`,
      counted: first.countedCells ? countedCellsWords(first.countedCells.value) : undefined,
    }
  })
}

/** The same in one line: "1 – 4 ×10⁷ /kg, NK cells; 1×10⁸ cells"; empty where no level is stated. */
export const describeLevelRanges = (levels: readonly RangedLevel[]): string =>
  listLevelRanges(levels)
    .map(({ range, counted }) => (counted ? `${range}, ${counted}` : range))
    .join('; ')

/** Of 10⁷ and 4×10⁷ "1 – 4 ×10⁷"; a power of ten stands once where both have it. */
function describeSpan(from: number, to: number): string {
  const [low, high] = [formatAmount(from), formatAmount(to)]
  if (low === high) return high
  const [mantissa, power] = low.split('×')
  return high.endsWith(`×${power}`) ? `${mantissa} – ${high.replace('×', ' ×')}` : `${low} – ${high}`
}
