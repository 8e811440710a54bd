import { listCriteria, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

/** "5.0×ULN" alone in an item: the sign before it was lost, or became the item's bullet. */
const BARE_LIMIT = /^\d+(?:\.\d+)?\s?[×x*]\s?(?:ULN|LLN)\b/i

export const findLostComparators = ({ record }: PointContext): Point[] =>
  listCriteria(record)
    .filter(({ criterion: { text } }) => BARE_LIMIT.test(text))
    .map(item => ({
      field: item.path,
      message: 'a limit has lost its comparator: whether it is the least or the most is not stated',
      evidence: quoteCriterion(record, item),
    }))
