import type { SortOrder } from '@/lib/search/trial-query.ts'
import { type ColumnName, OTHER_ID, pageOf, slotOf, TRIALS_PER_PAGE } from './filter-page.ts'
import type { TrialColumns } from './trial-columns.ts'

/** Where a trial stands by one of the things that an order goes by: the lower comes first. From 0 to `LAST`. */
export type Rank = (key: number) => number

/** Of what is not known, in both orders. */
export const LAST = 0xffff_ffff

/** Of a number that is above 0 where it is known. */
export const rankOf = (number: number, order: SortOrder): number =>
  number === 0 ? LAST : order === 'asc' ? number : LAST - number

export function columnRank(columns: TrialColumns, name: ColumnName, order: SortOrder): Rank {
  const numberOf = columnReader(columns, name)
  return key => rankOf(numberOf(key), order)
}

/** The pages' columns are looked up by name once, and not for each of the million comparisons that an order takes. */
function columnReader({ pages }: TrialColumns, name: ColumnName): (key: number) => number {
  const column = pages.map(page => page?.[name])
  return key => column[pageOf(key)]?.[slotOf(key)] ?? 0
}

/** What decides between trials that are equal in all else: the newer comes first, then the lower number. */
export const newestRanks = (columns: TrialColumns): Rank[] => [columnRank(columns, 'updated', 'desc'), idRank(columns)]

/** As their texts are in order: "EUCTR…" and "ISRCTN…" come before "NCT…", "NL-OMON…" after it. */
function idRank(columns: TrialColumns): Rank {
  const numberOf = columnReader(columns, 'number')
  const others = otherRanks(columns)
  return key => {
    const number = numberOf(key)
    return number === OTHER_ID ? (others.get(key) ?? LAST) : NCT + number
  }
}

const NCT = 2 ** 30
const AFTER_NCT = 2 ** 31

const ranked = new WeakMap<TrialColumns, Map<number, number>>()

function otherRanks(columns: TrialColumns): Map<number, number> {
  let ranks = ranked.get(columns)
  if (!ranks) {
    const ids = columns.pages.flatMap((page, at) =>
      [...(page?.otherIds ?? [])].map(([slot, id]) => ({ id, key: at * TRIALS_PER_PAGE + slot })),
    )
    ids.sort((a, b) => (a.id < b.id ? -1 : 1))
    ranks = new Map(ids.map(({ id, key }, place) => [key, (id < 'NCT' ? 0 : AFTER_NCT) + place]))
    ranked.set(columns, ranks)
  }
  return ranks
}
