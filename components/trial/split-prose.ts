/** A paragraph of a registry's prose, or an item of a list in it with the mark that the registry wrote. */
export type ProseBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; marker: string; text: string; depth: number }

const ITEM = /^([ \t]*)([*•·–-]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(\S.*)$/i

/**
 * Cuts prose into paragraphs and list items for the eye, with marks, words and their order as they stand. A line
 * break within a paragraph is kept. `depth` is 0 for an item at the margin, 1 for one that is set in.
 */
export function splitProse(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = []
  for (const chunk of text.split(/(?:\r\n|\r|\n)[ \t]*(?=\r|\n)/)) {
    let isOpen = false
    for (const line of chunk.split(/\r\n|\r|\n/)) {
      const item = ITEM.exec(line)
      const last = blocks.at(-1)
      if (item) {
        const [, indent = '', marker = '', rest = ''] = item
        blocks.push({ kind: 'item', marker, text: rest.trimEnd(), depth: indent.length >= 4 ? 1 : 0 })
      } else if (line.trim() && isOpen && last) last.text += `\n${line.trim()}`
      else if (line.trim()) blocks.push({ kind: 'paragraph', text: line.trim() })
      isOpen = line.trim() !== ''
    }
  }
  return blocks
}
