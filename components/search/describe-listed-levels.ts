import { countedCellsWords, statedAsWords, withBasis } from '@/components/dosing/describe-dosing.ts'
import { listLevelRanges } from '@/components/dosing/describe-level-range.ts'
import { groupByKey } from '@/components/dosing/group-by-key.ts'
import type { ListedLevel } from '@/lib/search/trial-list.ts'

export type ListedRange = {
  /** "1 – 4 ×10⁷ /kg" */
  range: string
  /** Whether an amount of it is. */
  inferred: boolean
  /** What the range is of and what it counts: "per infusion, modified NK cells (inferred)". */
  of: string
}

/** Levels from lowest to highest, those alone in one range that say the same of unit, counted cells and infusions. */
export const describeListedLevels = (levels: readonly ListedLevel[]): ListedRange[] =>
  groupByKey(levels, ({ unit, countedCells, statedAs }) =>
    JSON.stringify([unit.value, countedCells?.value, statedAs?.value]),
  ).flatMap(group =>
    listLevelRanges(group).map(({ range }) => ({
      range,
      inferred: group.some(({ amount }) => amount.basis === 'inferred'),
      of: wordsOf(group),
    })),
  )

/** The same in one line; empty where no level is stated. */
export const describeListedLevelsInLine = (levels: readonly ListedLevel[]): string =>
  describeListedLevels(levels)
    .map(({ range, inferred, of }) => `${range}${inferred ? ' (inferred)' : ''}, ${of}`)
    .join('; ')

/** One inferred makes the words inferred: of the others it goes without saying. */
function wordsOf(levels: readonly ListedLevel[]): string {
  const statedAs = weakest(levels.flatMap(level => level.statedAs ?? []))
  const counted = weakest(levels.flatMap(level => level.countedCells ?? []))
  return [
    statedAs ? withBasis(statedAsWords(statedAs.value), statedAs) : 'per infusion or total not stated',
    counted ? withBasis(countedCellsWords(counted.value), counted) : 'counted cells not stated',
  ].join(', ')
}

const weakest = <T extends { basis: string }>(told: readonly T[]): T | undefined =>
  told.find(({ basis }) => basis === 'inferred') ?? told[0]
