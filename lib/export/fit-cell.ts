// Microsoft, "Excel specifications and limits": what a cell can hold.
export const MOST_CHARACTERS = 32_767
const MOST_LINE_FEEDS = 253

/** Stands at the end of a text that was cut. */
export const CUT_SIGN = '… [cut here: Excel holds no more in a cell]'

/** A text that an Excel cell can hold; a longer one, or one of more lines, is cut, with a sign that says so. */
export function fitCell(text: string): string {
  const lines = text.split('\n')
  const isTall = lines.length > MOST_LINE_FEEDS + 1
  if (text.length <= MOST_CHARACTERS && !isTall) return text
  const kept = isTall ? lines.slice(0, MOST_LINE_FEEDS + 1).join('\n') : text
  // A half of a surrogate pair at the end would be no character.
  return kept.slice(0, MOST_CHARACTERS - CUT_SIGN.length).replace(/[\uD800-\uDBFF]$/, '') + CUT_SIGN
}
