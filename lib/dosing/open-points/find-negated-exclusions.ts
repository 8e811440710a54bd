import { listCriteria, nameCriterion, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

/** "Excluded: … absence of active GVHD" says the reverse of what is likely meant. */
export const findNegatedExclusions = ({ record }: PointContext): Point[] =>
  listCriteria(record)
    .filter(({ section, criterion: { text } }) => section === 'exclusion' && /\babsence of\b/i.test(text))
    .map(item => ({
      field: item.path,
      message: `${nameCriterion(item)} lists the absence of something`,
      evidence: quoteCriterion(record, item),
    }))
