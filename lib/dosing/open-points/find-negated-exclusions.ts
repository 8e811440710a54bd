import { listCriteria, nameCriterion, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

const ABSENCE =
  /(?<!\b(?:in|with|despite|by|as|of|of the|the) )(?<!\bin the )\babsence of (?:any |all )?(?:active|signs?|symptoms?|evidence|uncontrolled|severe|clinical signs)\b/i

/** "Excluded: … absence of active GVHD" says the reverse of what is likely meant. */
export const findNegatedExclusions = ({ record }: PointContext): Point[] =>
  listCriteria(record)
    .filter(({ section, criterion: { text } }) => section === 'exclusion' && ABSENCE.test(text))
    .map(item => ({
      field: item.path,
      message: `${nameCriterion(item)} lists the absence of what is usually excluded`,
      evidence: quoteCriterion(record, item),
    }))
