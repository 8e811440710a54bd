/**
 * An item of one list beside what it became in the other: `before` and `after` are places in the two lists, null where
 * there is none. `moved` where it stands before or after others than it did, which does not follow from what was added
 * and removed.
 */
export type MatchedItem =
  | { before: number; after: number; moved: boolean }
  | { before: number; after: null; moved: false }
  | { before: null; after: number; moved: false }

type KeyOf<T> = (item: T) => string | undefined

/** What two items are known by as the same one, from the surest to the least sure; `undefined` says nothing. */
export type ItemKeys<T> = {
  keys: readonly KeyOf<T>[]
  /** The words by which items that stand at the same place are compared, where no key matches. */
  wordsOf?: (item: T) => string
}

/**
 * Matches two versions of a list item by item, each at most once, in time that grows with the lists' length. The result
 * goes through the later list in order; what was removed stands where
 * it stood among those that stayed, before what was added there.
 */
export function matchItems<T>(
  before: readonly T[],
  after: readonly T[],
  { keys, wordsOf }: ItemKeys<T>,
): MatchedItem[] {
  const partners: (number | undefined)[] = Array.from({ length: after.length })
  const free = new Set(before.keys())
  for (const keyOf of keys) matchByKey(before, after, keyOf, partners, free)
  if (wordsOf) matchByPlace(before, after, wordsOf, partners, free)
  return inOrder(partners, free)
}

function matchByKey<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: KeyOf<T>,
  partners: (number | undefined)[],
  free: Set<number>,
): void {
  const waiting = new Map<string, number[]>()
  for (const at of [...free].toReversed()) {
    const key = keyOf(before[at] as T)
    if (key === undefined) continue
    const same = waiting.get(key)
    if (same) same.push(at)
    else waiting.set(key, [at])
  }
  for (const [at, item] of after.entries()) {
    if (partners[at] !== undefined) continue
    const key = keyOf(item)
    const partner = key === undefined ? undefined : waiting.get(key)?.pop()
    if (partner === undefined) continue
    partners[at] = partner
    free.delete(partner)
  }
}

/** Items that no key matched are compared within a stretch of at most so many, each with so many at either side of its place. */
const LONGEST_STRETCH = 1000
const NEARBY = 20

/** What part of their words two items have in common to be taken for one that was reworded. */
const LEAST_ALIKE = 0.5

/** Pairs what is left between two neighbours that were matched, most alike first. */
function matchByPlace<T>(
  before: readonly T[],
  after: readonly T[],
  wordsOf: (item: T) => string,
  partners: (number | undefined)[],
  free: Set<number>,
): void {
  for (const stretch of stretchesOf(before.length, partners, free)) {
    const left = stretch.before.slice(0, LONGEST_STRETCH).map(at => ({ at, words: wordSet(wordsOf(before[at] as T)) }))
    const right = stretch.after.slice(0, LONGEST_STRETCH).map(at => ({ at, words: wordSet(wordsOf(after[at] as T)) }))
    const pairs = left
      .flatMap((one, place) =>
        nearby(right, Math.round((place * right.length) / left.length)).map(other => ({
          one,
          other,
          likeness: likenessOf(one.words, other.words),
        })),
      )
      .filter(({ likeness }) => likeness >= LEAST_ALIKE)
      .toSorted((a, b) => b.likeness - a.likeness)
    for (const { one, other } of pairs) {
      if (!free.has(one.at) || partners[other.at] !== undefined) continue
      partners[other.at] = one.at
      free.delete(one.at)
    }
  }
}

const nearby = <T>(items: readonly T[], place: number): T[] =>
  items.slice(Math.max(0, place - NEARBY), place + NEARBY + 1)

type Stretch = { before: number[]; after: number[] }

/** What is unmatched of both lists between items that are matched in order. */
function stretchesOf(length: number, partners: readonly (number | undefined)[], free: ReadonlySet<number>): Stretch[] {
  const fixed = inSequence(partners)
  const anchors = [...partners.entries()].flatMap(([at, partner]) =>
    partner !== undefined && fixed.has(at) ? [{ at, partner }] : [],
  )
  const ends = [...anchors, { at: partners.length, partner: length }]
  let from = { at: -1, partner: -1 }
  return ends.flatMap(end => {
    const stretch = {
      before: range(from.partner + 1, end.partner).filter(at => free.has(at)),
      after: range(from.at + 1, end.at).filter(at => partners[at] === undefined),
    }
    from = end
    return stretch.before.length > 0 && stretch.after.length > 0 ? [stretch] : []
  })
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** Words in common, of all words of the two on average: 1 where they have the same, 0 where none. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return (2 * common) / (a.size + b.size)
}

function inOrder(partners: readonly (number | undefined)[], free: ReadonlySet<number>): MatchedItem[] {
  const fixed = inSequence(partners)
  const anchors = partners.filter((_, at) => fixed.has(at)).map(partner => partner ?? 0)
  const removed = [...free].toSorted((a, b) => a - b)
  const items: MatchedItem[] = []
  let [next, nextAnchor] = [0, 0]
  /** What was removed up to the next item that stayed: before what was added there. */
  const takeRemoved = () => {
    const until = anchors[nextAnchor++] ?? Number.POSITIVE_INFINITY
    for (let at = removed[next]; at !== undefined && at < until; at = removed[++next])
      items.push({ before: at, after: null, moved: false })
  }
  takeRemoved()
  for (const [after, before] of partners.entries()) {
    if (before === undefined) items.push({ before: null, after, moved: false })
    else items.push({ before, after, moved: !fixed.has(after) })
    if (fixed.has(after)) takeRemoved()
  }
  return items
}

/** The most places of the later list whose partners stand in the same order: all others were moved. */
function inSequence(partners: readonly (number | undefined)[]): Set<number> {
  /** The last place of the best sequence of each length, and which place comes before each. */
  const lasts: number[] = []
  const previous = new Map<number, number | undefined>()
  const partnerAt = (at: number | undefined): number => (at === undefined ? -1 : (partners[at] ?? -1))
  for (const [at, partner] of partners.entries()) {
    if (partner === undefined) continue
    const length = firstNotBelow(lasts, partner, partnerAt)
    previous.set(at, lasts[length - 1])
    lasts[length] = at
  }
  const sequence = new Set<number>()
  for (let at = lasts.at(-1); at !== undefined; at = previous.get(at)) sequence.add(at)
  return sequence
}

function firstNotBelow(
  lasts: readonly number[],
  partner: number,
  partnerAt: (at: number | undefined) => number,
): number {
  let [low, high] = [0, lasts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (partnerAt(lasts[middle]) < partner) low = middle + 1
    else high = middle
  }
  return low
}
