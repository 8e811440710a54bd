import type { PageWords } from './split-outcome-row.ts'

const WORD = /[\p{L}\d.+/-]{1,40}/gu

/** Tells the words of a text that stand alone in it, names with their digits and hyphens included. */
export function wordsOf(text: string): PageWords {
  let words: Set<string> | undefined
  return word => {
    words ??= new Set((text.match(WORD) ?? []).map(found => found.replace(/[.]+$/, '')))
    return words.has(word)
  }
}
