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

/** What the page's reader had to set apart: an item with its number inside another one's line. */
const isInsideLine = ({ warnings, evidence }: ComposedRecord, { path }: Item): boolean =>
  warnings.some(
    ({ code, documentId, start, end, words }) =>
      code === 'brokenList' &&
      /^\d/.test(words) &&
      [...(evidence[`${path}.marker`] ?? [])].some(
        mark => mark.documentId === documentId && mark.start >= start && mark.end <= Math.min(end, start + 6),
      ),
  )

/** The first mark below an item, where it is of the item's own style and no further indented. */
function firstOnSameLevel({ evidence }: ComposedRecord, { criterion, path }: Item): Evidence[] | undefined {
  const first = criterion.children.findIndex(({ marker }) => numberOfMark(marker) > 0)
  const below = criterion.children[first]
  if (!below || numberOfMark(criterion.marker) < numberOfMark(below.marker)) return undefined
  if (styleOf(below.marker) !== styleOf(criterion.marker)) return undefined
  const whole = evidence.eligibilityCriteria ?? []
  const [own, theirs] = [evidence[`${path}.marker`], evidence[`${path}.children.${first}.marker`]]
  const [mine, next] = [indentOf(whole, own?.[0]), indentOf(whole, theirs?.[0])]
  return mine !== undefined && next !== undefined && next <= mine ? theirs : undefined
}

/** The blanks before a place in its line, as far as the words around it show. */
function indentOf(whole: readonly Evidence[], place: Evidence | undefined): number | undefined {
  const around = whole.find(
    ({ documentId, start, end }) =>
      place && documentId === place.documentId && start < place.start && end > place.start,
  )
  if (!around || !place) return undefined
  const before = around.quote.slice(0, place.start - around.start)
  const blanks = /(?:^|\n)([ \t]*)$/.exec(before)
  return blanks?.[1]?.length
}
