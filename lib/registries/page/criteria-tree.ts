import type { Span } from '@/lib/trial/evidence.ts'
import { type ListMark, markKey, type Ordinal } from './list-mark.ts'

/** A criterion in the making; what `Findings<Criterion>` asks for, with lists that can still grow. */
export type CriterionNode = {
  marker?: { value: string; spans: [Span, ...Span[]] }
  text: { value: string; spans: [Span, ...Span[]] }
  children: CriterionNode[]
}

/** A criterion on its way into the tree. `line` is its place among the section's lines. */
export type Entry = { node: CriterionNode; indent: number; line: number; mark: ListMark | undefined }

/** An open list: those between the root and the last criterion. `indent` is unknown before its first mark. */
type Level = {
  nodes: CriterionNode[]
  indent: number | undefined
  counts: Map<string, { last: number; indent: number }>
  /** Whether a list item opened it, not a heading without a mark. */
  inItem: boolean
}

/** Deeper lists are kept flat: no registry has them, and what reads the tree may recurse. */
const MAX_DEPTH = 8

export const isHeading = (node: CriterionNode): boolean => node.text.value.endsWith(':')

const isOpenHeading = (node: CriterionNode | undefined): node is CriterionNode =>
  node !== undefined && node.children.length === 0 && isHeading(node)

/**
 * The tree of a section's criteria, built in the order of the text: every criterion is put at the end of a list that is
 * still open, so that reading the tree from top to bottom is reading the text. Indentation nests where there is any;
 * where a page lost it, numbering does: a list that starts after a colon stands below it, and a number that goes on
 * counting an outer list returns to that one. What fits neither stays where it stands, beside the one before it.
 */
export class CriteriaTree {
  readonly roots: CriterionNode[] = []
  #levels: [Level, ...Level[]] = [{ nodes: this.roots, indent: undefined, counts: new Map(), inItem: false }]
  #last: { node: CriterionNode; indent: number; marked: boolean } | undefined
  /** The latest number of each kind of mark, whichever list it stands in. */
  readonly #latest = new Map<string, number>()
  readonly #lastLineOf: ReadonlyMap<string, number>

  /** `lastLineOf` tells for each `markKey` of the section the last line that begins with such a mark. */
  constructor(lastLineOf: ReadonlyMap<string, number>) {
    this.#lastLineOf = lastLineOf
  }

  /** Whether a mark that may be none fits the lists that are open, or starts one that goes on further down. */
  fits(mark: ListMark, indent: number, line: number): boolean {
    return mark.ordinals.some(
      ordinal =>
        this.#levels.some(level => continues(level, ordinal)) ||
        (ordinal.n === 1 && this.#follows(indent, { ...ordinal, n: 2 }, line)),
    )
  }

  /** Puts a criterion in its place. Returns in a sentence what does not add up, where something does not. */
  place(entry: Entry): string | undefined {
    const trouble = entry.mark ? this.#placeMarked(entry, entry.mark) : this.#placeParagraph(entry)
    this.#last = { node: entry.node, indent: entry.indent, marked: entry.mark !== undefined }
    return trouble
  }

  /** The indentation of the innermost open list in which this number is the next and that misses it further down. */
  awaits(ordinal: Ordinal, line: number): number | undefined {
    for (const level of this.#levels.toReversed()) {
      const count = level.counts.get(ordinal.style)
      if (count && count.last + 1 === ordinal.n && !this.#follows(count.indent, ordinal, line)) return count.indent
    }
    return undefined
  }

  /** Puts a criterion that begins inside a line into the list that awaits its number. */
  placeAwaited(entry: Entry, ordinal: Ordinal): void {
    const level = this.#levels.findLast(open => continues(open, ordinal))
    this.#append(this.#returnTo(level ?? this.#levels[0]), entry, ordinal)
    this.#last = { node: entry.node, indent: entry.indent, marked: true }
  }

  #placeMarked(entry: Entry, mark: ListMark): string | undefined {
    const { indent } = entry
    const last = this.#last
    if (last && !last.marked && isOpenHeading(last.node) && last.indent <= indent && this.#open(last.node, indent))
      return this.#startList(entry, mark)

    while (this.#levels.length > 1 && (this.#top.indent ?? 0) > indent) this.#levels.pop()
    this.#top.indent ??= indent
    if (this.#isDeeper(entry, mark)) {
      const parent = this.#top.nodes.at(-1)
      if (parent && this.#open(parent, indent)) return this.#startList(entry, mark)
      this.#append(this.#top, entry, mark.ordinals[0])
      return `Lists nested more than ${MAX_DEPTH} deep are kept flat.`
    }
    return this.#placeAtSameIndent(entry, mark)
  }

  /** Numbers may stand one blank to the left or right of each other; what continues the list is not below it. */
  #isDeeper({ indent }: Entry, mark: ListMark): boolean {
    if (indent <= (this.#top.indent ?? 0) || this.#top.nodes.length === 0) return false
    return !mark.ordinals.some(ordinal => {
      const shift = Math.abs((this.#top.counts.get(ordinal.style)?.indent ?? 0) - indent)
      return shift <= (ordinal.n > 0 ? 1 : 0) && continues(this.#top, ordinal)
    })
  }

  #placeAtSameIndent(entry: Entry, mark: ListMark): string | undefined {
    const { indent } = this.#top
    const levels = this.#levels.filter(level => level.indent === indent).reverse()
    for (const level of levels) {
      const ordinal = mark.ordinals.find(candidate => continues(level, candidate))
      if (!ordinal) continue
      const others = ordinal.n > 0 && level.inItem && levels.some(other => other !== level && continues(other, ordinal))
      this.#append(this.#returnTo(level), entry, ordinal)
      return others && !this.#follows(entry.indent, ordinal, entry.line)
        ? `The number ${mark.marker} continues two lists; it is kept in the inner one.`
        : undefined
    }
    const [ordinal] = mark.ordinals
    const before = this.#top.nodes.at(-1)
    if (before?.marker && isOpenHeading(before) && this.#open(before, entry.indent)) return this.#startList(entry, mark)

    const sameKind = levels.find(level => level.counts.has(ordinal.style))
    const goingOn = sameKind ? undefined : levels.find(level => this.#goesOn(level, entry.line))
    if (goingOn && ordinal.n <= 1 && this.#openLastOf(goingOn, entry.indent)) {
      this.#append(this.#top, entry, ordinal)
      return undefined
    }
    return this.#placeBeside(entry, mark, sameKind)
  }

  /** Puts a mark that continues no list beside the item before it. A new list after a paragraph is nothing odd. */
  #placeBeside(entry: Entry, mark: ListMark, sameKind: Level | undefined): string | undefined {
    const [ordinal] = mark.ordinals
    const expected = (sameKind?.counts.get(ordinal.style)?.last ?? 0) + 1
    const level = sameKind ? this.#returnTo(sameKind) : this.#top
    const isNewList = ordinal.n <= 1 && (level.nodes.length === 0 || !level.nodes.at(-1)?.marker)
    const isMixed = level.counts.size > 0
    this.#append(level, entry, ordinal)
    if (isNewList) return undefined
    if (sameKind)
      return `The list goes on with ${mark.marker} where ${expected} was expected; its items are kept as they stand.`
    if (isMixed) return 'The list goes on with another kind of mark; its items are kept side by side.'
    return ordinal.n > 1 ? startsLate(mark) : undefined
  }

  #placeParagraph(entry: Entry): string | undefined {
    const { indent, node } = entry
    const holder = this.#levels.findLast(
      level => level.indent !== undefined && level.indent < indent && level.nodes.at(-1)?.marker,
    )
    if (holder && this.#openLastOf(holder, indent)) {
      this.#top.nodes.push(node)
      return undefined
    }
    const last = this.#last
    if (last?.marked && isOpenHeading(last.node) && this.#open(last.node, indent)) {
      this.#top.nodes.push(node)
      return 'The paragraph stands outside the list; read as the text of the item before it, which ends with a colon.'
    }
    const level =
      this.#levels.findLast(
        open => open.indent === indent && (open.inItem || !isHeading(node)) && this.#goesOn(open, entry.line),
      ) ?? this.#levels[0]
    this.#returnTo(level).nodes.push(node)
    return undefined
  }

  /** The first mark of a list that was just opened; its number may go on counting the list before the heading. */
  #startList(entry: Entry, mark: ListMark): string | undefined {
    const goingOn = mark.ordinals.find(({ style, n }) => n > 1 && this.#latest.get(style) === n - 1)
    const ordinal = goingOn ?? mark.ordinals[0]
    this.#append(this.#top, entry, ordinal)
    return ordinal.n > 1 && !goingOn ? startsLate(mark) : undefined
  }

  /** Whether a numbered list of the level goes on further down. */
  #goesOn(level: Level, line: number): boolean {
    return [...level.counts].some(
      ([style, { last, indent }]) => last > 0 && this.#follows(indent, { style, n: last + 1 }, line),
    )
  }

  #follows(indent: number, ordinal: Ordinal, line: number): boolean {
    return (this.#lastLineOf.get(markKey(indent, ordinal)) ?? -1) > line
  }

  get #top(): Level {
    return this.#levels.at(-1) ?? this.#levels[0]
  }

  /** Opens the list below a criterion; false at the depth where lists are kept flat. */
  #open(parent: CriterionNode, indent: number): boolean {
    if (this.#levels.length >= MAX_DEPTH) return false
    this.#levels.push({ nodes: parent.children, indent, counts: new Map(), inItem: parent.marker !== undefined })
    return true
  }

  #openLastOf(level: Level, indent: number): boolean {
    const parent = level.nodes.at(-1)
    if (!parent?.marker || this.#levels.indexOf(level) + 1 >= MAX_DEPTH) return false
    this.#returnTo(level)
    return this.#open(parent, indent)
  }

  #returnTo(level: Level): Level {
    while (this.#top !== level && this.#levels.length > 1) this.#levels.pop()
    return level
  }

  #append(level: Level, { node, indent }: Entry, { style, n }: Ordinal): void {
    level.nodes.push(node)
    level.counts.set(style, { last: n, indent })
    this.#latest.set(style, n)
  }
}

const startsLate = (mark: ListMark): string => `The list begins with ${mark.marker}; what stands before it may be lost.`

/** A bullet continues a list of its own kind, a number one that counts up to it. */
const continues = (level: Level, { style, n }: Ordinal): boolean => {
  const count = level.counts.get(style)
  return count !== undefined && (n === 0 || count.last + 1 === n)
}
