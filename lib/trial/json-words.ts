/**
 * A JSON text with the escapes of its strings undone, and the way between the two: an offset in the one is an offset in
 * the other, at either end of every escape. All but the escapes is as long in both.
 */
export type JsonWords = {
  text: string
  /** The offset in the JSON of an offset in `text`. */
  toJson: (offset: number) => number
  /** The offset in `text` of an offset in the JSON. Within an escape it is that of the escape's beginning. */
  toText: (offset: number) => number
}

const SHORT: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Undoes the escapes of a text that is JSON; a backslash stands nowhere in JSON but at the head of an escape. */
export function wordsOfJson(json: string): JsonWords {
  const parts: string[] = []
  /** The offsets just behind each escape, in the text and in the JSON. */
  const behind: number[] = []
  const behindInJson: number[] = []
  let length = 0
  let from = 0
  for (let at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', from)) {
    const letter = json.charAt(at + 1)
    const end = at + (letter === 'u' ? 6 : 2)
    const sign = letter === 'u' ? String.fromCharCode(Number.parseInt(json.slice(at + 2, end), 16)) : letter
    parts.push(json.slice(from, at), SHORT[letter] ?? sign)
    length += at - from + 1
    behind.push(length)
    behindInJson.push(end)
    from = end
  }
  parts.push(json.slice(from))
  return {
    text: parts.join(''),
    toJson(offset) {
      const at = lastUpTo(behind, offset)
      return at < 0 ? offset : (behindInJson[at] ?? 0) + offset - (behind[at] ?? 0)
    },
    toText(offset) {
      const at = lastUpTo(behindInJson, offset)
      const found = at < 0 ? offset : (behind[at] ?? 0) + offset - (behindInJson[at] ?? 0)
      return Math.min(found, (behind[at + 1] ?? Number.POSITIVE_INFINITY) - 1)
    },
  }
}

/** The place of the last of these rising numbers that is not above the limit; -1 where all are. */
function lastUpTo(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
