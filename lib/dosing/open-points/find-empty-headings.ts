import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { type Item, listCriteria, nameCriterion, numberOfMark, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

/** Headings of the criteria with no text, and an empty list of interventions whose names the arms have. */
export const findEmptyHeadings = ({ record }: PointContext): Point[] => [
  ...interventionsInArms(record),
  ...listCriteria(record)
    .filter((item, at, all) => isEmpty(item, all[at + 1]))
    .map(item => ({
      field: item.path,
      message: `${nameCriterion(item)} is a heading with no text under it`,
      evidence: quoteCriterion(record, item),
    })),
]

/**
 * "4. Examination:" with 5. right behind it. A heading whose text came out as its neighbour is none of these, nor one
 * that announces the items behind it ("the following").
 */
function isEmpty({ criterion: { text, marker, children } }: Item, next: Item | undefined): boolean {
  const number = numberOfMark(marker)
  return (
    children.length === 0 &&
    number > 0 &&
    /:\s*$/.test(text) &&
    !/\b(?:following|below|including|as follows|any of|all of|one of)\b/i.test(text) &&
    (!next || numberOfMark(next.criterion.marker) === number + 1)
  )
}

/** Names of interventions that stand nowhere but in the table of arms: the page's own list is empty. */
function interventionsInArms({ trial, evidence }: ComposedRecord): Point[] {
  const inArms = new Set(
    Object.entries(evidence)
      .filter(([path]) => /^armGroups\.\d+\.interventionNames\.\d+$/.test(path))
      .flatMap(([, spans]) => spans.map(({ documentId, start }) => `${documentId} ${start}`)),
  )
  const names = trial.interventions.flatMap((_, at) => evidence[`interventions.${at}.name`] ?? [])
  if (names.length === 0 || !names.every(({ documentId, start }) => inArms.has(`${documentId} ${start}`))) return []
  return [
    {
      field: 'interventions',
      message: `the list of interventions is empty, the arms name ${trial.interventions.map(({ name }) => name).join(', ')}`,
      evidence: names,
    },
  ]
}
