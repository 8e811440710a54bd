import type { Findings, PageWarning, WarningCode } from '@/lib/registries/contract.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import { CriteriaTree, type CriterionNode } from './criteria-tree.ts'
import type { Line } from './lines.ts'
import { type ListMark, markKey, readListMark } from './list-mark.ts'
import { findRunOns } from './run-on-items.ts'
import { unescapeMarkdown } from './unescape.ts'
import { findEmptyHeadings, isTornFrom } from './weak-criteria.ts'

/** More warnings of one section say no more to anybody. */
const MAX_WARNINGS = 100
const MORE_WARNINGS = 'From here on the section has more places like those before.'

type Warn = (code: WarningCode, span: Span, message: string) => void

/** What Markdown puts between two lists that stand next to each other. */
const LIST_SEPARATOR = '<!-- -->'

/**
 * Reads the criteria of one section into a tree. Takes the lists of all three layouts: indented or not, numbered,
 * lettered and bulleted, loose (blank lines between the items) or not, escaped Markdown, bare paragraphs. Every
 * character but blanks and the escapes' backslashes is in a marker or a text, in the order of the page. What does not
 * add up is warned of (`brokenList`, `emptySection`) and left in place. Linear in the length of the lines.
 *
 * @param lines those of one section, without its heading
 * @param field the path for the warnings: "criteria.inclusion"
 */
export function readCriteria(
  lines: readonly Line[],
  field: string,
): { items: Findings<Criterion>[]; warnings: PageWarning[] } {
  const marked = lines
    .filter(line => line.text && line.text !== LIST_SEPARATOR)
    .map(line => ({ line, mark: readListMark(line.text) }))
  const tree = new CriteriaTree(lastLineOfMarks(marked))
  const warnings: PageWarning[] = []
  const warn: Warn = (code, span, message) => {
    if (warnings.length < MAX_WARNINGS) warnings.push({ code, field, span, message })
    else if (warnings.length === MAX_WARNINGS) warnings.push({ code, field, span, message: MORE_WARNINGS })
  }

  let before: { line: Line; node: CriterionNode } | undefined
  marked.forEach(({ line, mark: read }, at) => {
    const mark = read?.tentative && !tree.fits(read, line.indent, at) ? undefined : read
    if (before && !mark && wraps(before.line, line)) {
      before.node.text.value += `\n${unescapeMarkdown(line.text)}`
      before.node.text.spans.push({ start: line.start, end: line.end })
      before = { ...before, line }
      return
    }
    const node = nodeOf(line, mark)
    const trouble = tree.place({ node, indent: line.indent, line: at, mark })
    if (trouble) warn('brokenList', line, trouble)
    if (before && isTornFrom(node, before.node))
      warn(
        'brokenList',
        line,
        'The list mark stands inside a phrase: a sign such as < or > was probably lost before it.',
      )
    before = { line, node: placeRunOns(tree, line, at, node, warn) }
  })

  for (const { node, message } of findEmptyHeadings(tree.roots)) warn('emptySection', spanOf(node), message)
  return { items: tree.roots, warnings }
}

function lastLineOfMarks(marked: readonly { line: Line; mark: ListMark | undefined }[]): Map<string, number> {
  const lastLineOf = new Map<string, number>()
  marked.forEach(({ line, mark }, at) => {
    for (const ordinal of mark?.ordinals ?? []) lastLineOf.set(markKey(line.indent, ordinal), at)
  })
  return lastLineOf
}

/** Words that go on in the next line: no sentence ended, no blank line, and the line is long enough to be broken. */
const wraps = (before: Line, line: Line): boolean =>
  line.index === before.index + 1 &&
  before.text.length >= 60 &&
  /^\p{Ll}/u.test(line.text) &&
  !/[.;:!?]$/.test(before.text)

function nodeOf(line: Line, mark: ListMark | undefined): CriterionNode {
  if (!mark) return { text: textOf(line, 0, line.text.length), children: [] }
  const span = { start: line.start, end: line.start + mark.length }
  return {
    marker: { value: mark.marker, spans: [span] },
    text: mark.textAt < line.text.length ? textOf(line, mark.textAt, line.text.length) : { value: '', spans: [span] },
    children: [],
  }
}

/** Splits off the items that begin inside the line. Returns the last criterion of the line. */
function placeRunOns(tree: CriteriaTree, line: Line, at: number, first: CriterionNode, warn: Warn): CriterionNode {
  let node = first
  let textAt = first.text.spans[0].start - line.start
  for (const runOn of findRunOns(line.text)) {
    const indent = runOn.at > textAt ? tree.awaits(runOn.ordinal, at) : undefined
    if (indent === undefined) continue
    const start = line.start + runOn.at
    if (!runOn.afterSentence) {
      warn('brokenList', { start, end: line.end }, `Item ${runOn.ordinal.n} may begin inside this line; left as it is.`)
      continue
    }
    node.text = textOf(line, textAt, runOn.at)
    const marker = { value: runOn.marker, spans: [{ start, end: start + runOn.length }] satisfies [Span] }
    node = { marker, text: marker, children: [] }
    textAt = runOn.textAt
    tree.placeAwaited({ node, indent, line: at, mark: undefined }, runOn.ordinal)
    warn(
      'brokenList',
      { start, end: line.end },
      `Item ${runOn.ordinal.n} begins inside a line; read as an item of its own.`,
    )
  }
  if (node !== first) node.text = textOf(line, textAt, line.text.length)
  return node
}

/** The text of a criterion between two places of its line. */
function textOf(line: Line, from: number, to: number): CriterionNode['text'] {
  const raw = line.text.slice(from, to).trimEnd()
  return {
    value: unescapeMarkdown(raw),
    spans: [{ start: line.start + from, end: line.start + from + raw.length }],
  }
}

const spanOf = ({ marker, text }: CriterionNode): Span => ({
  start: (marker ?? text).spans[0].start,
  end: text.spans.at(-1)?.end ?? text.spans[0].end,
})
