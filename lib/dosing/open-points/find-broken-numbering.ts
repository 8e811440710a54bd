import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { type Item, listCriteria, nameCriterion, numberOfMark, quoteCriterion } from './list-criteria.ts'
import type { Point, PointContext } from './rule.ts'

/** Lists whose numbers start again where no list begins, and items that begin inside another one's line. */
export function findBrokenNumbering({ record }: PointContext): Point[] {
  const items = listCriteria(record)
  return items.flatMap(item => {
    const evidence = quoteCriterion(record, item)
    if (isInsideLine(record, item))
      return [{ field: item.path, message: `${nameCriterion(item)} begins inside the line of another`, evidence }]
    if (isAgain(item))
      return [{ field: item.path, message: `the numbering starts again at ${nameCriterion(item)}`, evidence }]
    const below = firstOnSameLevel(record, item)
    return below
      ? [
          {
            field: item.path,
            message: `below ${nameCriterion(item)} the numbering starts again, on the same level as its own`,
            evidence: [...evidence, ...below],
          },
        ]
      : []
  })
}

const styleOf = (marker: string | null | undefined): string => (marker ?? '').replace(/\d+/, '1').replace('\\', '')

const isAgain = ({ criterion: { marker }, siblings, at }: Item): boolean =>
  styleOf(marker) === styleOf(siblings[at - 1]?.marker) &&
  numberOfMark(marker) <= numberOfMark(siblings[at - 1]?.marker)

/** An item with its number that the page's reader had to set apart: something else stands before it in its line. */
const isInsideLine = (record: ComposedRecord, { path }: Item): boolean =>
  lineBefore(record, record.evidence[`${path}.marker`]?.[0])?.trim() !== '' &&
  lineBefore(record, record.evidence[`${path}.marker`]?.[0]) !== undefined

/** The first mark below an item, where it is of the item's own style and no further indented. */
function firstOnSameLevel(record: ComposedRecord, { criterion, path }: Item): Evidence[] | undefined {
  const first = criterion.children.findIndex(({ marker }) => numberOfMark(marker) > 0)
  const below = criterion.children[first]
  if (!below || numberOfMark(criterion.marker) < numberOfMark(below.marker)) return undefined
  if (styleOf(below.marker) !== styleOf(criterion.marker)) return undefined
  const theirs = record.evidence[`${path}.children.${first}.marker`]
  const mine = lineBefore(record, record.evidence[`${path}.marker`]?.[0])
  const next = lineBefore(record, theirs?.[0])
  if (mine === undefined || next === undefined || mine.trim() || next.trim()) return undefined
  return next.length <= mine.length ? theirs : undefined
}

/** What stands before a place in its line; undefined where the record does not hold it. */
function lineBefore({ evidence }: ComposedRecord, place: Evidence | undefined): string | undefined {
  const around = evidence.eligibilityCriteria?.find(
    ({ documentId, start, end }) =>
      place && documentId === place.documentId && start < place.start && end > place.start,
  )
  if (!around || !place) return undefined
  const at = place.start - around.start
  const from = around.quote.lastIndexOf('\n', at - 1) + 1
  return from === 0 ? undefined : around.quote.slice(from, at)
}
