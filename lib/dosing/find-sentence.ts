export type Stretch = { start: number; end: number; text: string }

/** How far a sentence is followed to either side; longer ones are cut, so that reading stays linear. */
const REACH = 400

const END = /(?:[.!?]["”)]?(?=\s+["“(]?i?[\p{Lu}\d*•-]|\s*$|\s*\n)|[。；]|\n)/gu

/** The sentence around an offset; a line's end ends it as well. */
export function findSentence(text: string, at: number): Stretch {
  const from = Math.max(0, at - REACH)
  let start = from
  for (const { index, 0: mark } of text.slice(from, at).matchAll(END)) start = from + index + mark.length
  END.lastIndex = 0
  const rest = text.slice(at, at + REACH)
  const ending = END.exec(rest)
  END.lastIndex = 0
  const end = at + (ending ? ending.index + ending[0].length : rest.length)
  return { start, end, text: text.slice(start, end) }
}

/** A sentence is cut here: longer ones are lists that have lost their lines, or no prose. */
const LONGEST = 2000

/** All sentences of a text in their order. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  const take = (end: number) => {
    for (; start < end; start = Math.min(end, start + LONGEST)) {
      const piece = text.slice(start, Math.min(end, start + LONGEST))
      if (piece.trim()) sentences.push({ start, end: start + piece.length, text: piece })
    }
  }
  for (const { index, 0: mark } of text.matchAll(END)) take(index + mark.length)
  take(text.length)
  return sentences
}
