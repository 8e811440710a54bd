import { type CriterionNode, isHeading } from './criteria-tree.ts'

/** Criteria that say nothing: marks without a text, and headings with nothing below them. */
export function* findEmptyHeadings(
  siblings: readonly CriterionNode[],
): Generator<{ node: CriterionNode; message: string }> {
  for (const [at, node] of siblings.entries()) {
    if (node.children.length > 0) yield* findEmptyHeadings(node.children)
    else if (!node.text.value) yield { node, message: 'The list mark stands alone.' }
    else if (isHeading(node) && !introduces(node, siblings[at + 1]))
      yield {
        node,
        message: /^[\d(]/.test(node.marker?.value ?? '')
          ? 'The heading has nothing under it.'
          : 'The heading has nothing under it; what follows may belong there.',
      }
  }
}

/** A heading among bare paragraphs stands before what it is about. */
const introduces = (heading: CriterionNode, next: CriterionNode | undefined): boolean =>
  !heading.marker && next !== undefined && !next.marker && !isHeading(next)

const LIMIT_ALONE = /^[\d.,]+\s*[×x*]?\s*(?:ULN|LLN)\b/i

/**
 * Whether a bulleted item is the rest of the one before it: it closes a bracket opened there, or is a bare limit
 * ("5.0×ULN"). Markdown makes a bullet of a comparator that stands at the start of a line.
 */
export const isTornFrom = (node: CriterionNode, before: CriterionNode): boolean =>
  node.marker !== undefined &&
  !/\w/.test(node.marker.value) &&
  (LIMIT_ALONE.test(node.text.value) || (bracketBalance(node.text.value) < 0 && bracketBalance(before.text.value) > 0))

const bracketBalance = (text: string): number => {
  if (!/[()]/.test(text)) return 0
  let open = 0
  for (const char of text)
    if (char === '(') open++
    else if (char === ')') open--
  return open
}
