import type { Ordinal } from './list-mark.ts'
import { unescapeMarkdown } from './unescape.ts'

/** A number inside a line that looks like the mark of an item. Offsets are into the line. */
export type RunOn = {
  at: number
  length: number
  textAt: number
  marker: string
  ordinal: Ordinal
  /** Whether a sentence ends just before it. */
  afterSentence: boolean
}

const INNER_MARK = /(\S)\s{1,3}((\d{1,3})(\\?[.)]))\s{1,3}(?=["“(]?\p{Lu})/gu

/** Where in a line further items may begin: "… above 92%. 8. The patient …". */
export function* findRunOns(text: string): Generator<RunOn> {
  for (const match of text.matchAll(INNER_MARK)) {
    const [whole, before = '', mark = '', digits, close = ''] = match
    const at = match.index + whole.indexOf(mark, 1)
    yield {
      at,
      length: mark.length,
      textAt: match.index + whole.length,
      marker: unescapeMarkdown(mark),
      ordinal: { style: unescapeMarkdown(`1${close}`), n: Number(digits) },
      afterSentence: /[.;!?]/.test(before),
    }
  }
}
