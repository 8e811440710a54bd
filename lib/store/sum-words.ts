import type { WritableStore } from './open-store.ts'
import { type WordInstance, withVocabulary } from './read-vocabulary.ts'

/** Of all words that a table of the index has of a trial, in whatever order they are met: two sums of 32 bits. */
export type WordSums = { high: number; low: number }

/** Spread evenly over all keys, and always the same: which trials are drawn for a sample of a share from 0 to 1. */
export const isDrawn = (key: number, share: number): boolean => Math.imul(key, SPREAD) >>> 0 < share * WHOLE
const SPREAD = 0x9e37_79b1
const WHOLE = 2 ** 32

/**
 * What the index has of each trial that is drawn. It is read from end to end, for it is kept by words and not by trials:
 * a minute for some hundred million words, most of which for those of trials that are drawn.
 */
export const sumWords = (store: WritableStore, table: string, share: number): Map<number, WordSums> =>
  withVocabulary(store, table, 'instance', vocabulary => {
    const sums = new Map<number, WordSums>()
    // The same as isDrawn: most of it need never come out of SQLite.
    const select = store
      .prepare<[number], WordInstance>(
        `SELECT term, doc, col, "offset" FROM ${vocabulary} WHERE (doc * ${SPREAD}) & ${WHOLE - 1} < ?`,
      )
      .raw()
    let last = ''
    let hash = 0
    for (const [term, key, column, offset] of select.iterate(Math.min(share, 1) * WHOLE)) {
      if (term !== last) hash = hashWord(term)
      last = term
      let sum = sums.get(key)
      if (!sum) {
        sum = { high: 0, low: 0 }
        sums.set(key, sum)
      }
      const place = Math.imul(hash ^ (offset + 1), 0x85eb_ca6b) ^ columnOf(column)
      sum.high = (sum.high + Math.imul(place ^ (place >>> 15), 0x2c1b_3c6d)) | 0
      sum.low = (sum.low + Math.imul(place ^ (place >>> 13), 0xc2b2_ae35)) | 0
    }
    return sums
  })

/** Another number for each column of the index; a damaged index may have words of none. */
const columnOf = (name: string | null): number => (name === null ? 0 : name.length * 256 + name.charCodeAt(1))

/** FNV-1a, over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c_9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193)
  return hash
}
