const MARKDOWN_ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~^=&$%@:;,/"'?])/g
/** Tags that MedPath leaves in the texts of other registers; no clinical text means them. */
const LINE_BREAK = /<br ?\/?>/gi
const PARAGRAPH = /<\/?p>/gi

/**
 * Undoes Markdown escapes: `10\^7` reads 10^7, `4\.` reads "4.". A backslash before a letter or digit stays. A `<br>` is
 * a line break, and a `<p>` nothing.
 */
export const unescapeMarkdown = (text: string): string => withoutEscapes(text.includes('<') ? withoutTags(text) : text)

const withoutEscapes = (text: string): string => (text.includes('\\') ? text.replace(MARKDOWN_ESCAPE, '$1') : text)

const withoutTags = (text: string): string => {
  const plain = text.replace(LINE_BREAK, '\n').replace(PARAGRAPH, '')
  return plain === text ? text : plain.trim() || text
}
