import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { type Item, listCriteria, nameCriterion, numberOfMark, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

/** Headings of the criteria with no text, and an empty list of interventions whose names the arms have. */
export const findEmptyHeadings = ({ record }: PointContext): Point[] => [
  ...interventionsInArms(record),
  ...listCriteria(record)
    .filter(isEmpty)
    .map(item => ({
      field: item.path,
      message: `${nameCriterion(item)} is a heading with no text under it`,
      evidence: quoteCriterion(record, item),
    })),
]

/** "4. Examination:" with 5. behind it. A heading whose text came out as its neighbour is none of these. */
function isEmpty({ criterion: { text, marker, children }, siblings, at }: Item): boolean {
  const next = siblings[at + 1]
  return (
    children.length === 0 && /:\s*$/.test(text) && numberOfMark(marker) > 0 && (!next || numberOfMark(next.marker) > 0)
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
