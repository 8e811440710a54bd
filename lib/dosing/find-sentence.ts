export type Stretch = { start: number; end: number; text: string }

/** How far a sentence is followed to either side; longer ones are cut, so that reading stays linear. */
const REACH = 400

const END = /(?:[.!?]["”)]?(?=\s+["“(]?[\p{Lu}\d*•-]|\s*$|\s*\n)|[。；]|\n)/gu

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

/** All sentences of a text in their order. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  const take = (end: number) => {
    if (text.slice(start, end).trim()) sentences.push({ start, end, text: text.slice(start, end) })
    start = end
  }
  for (const { index, 0: mark } of text.matchAll(END)) take(index + mark.length)
  take(text.length)
  return sentences
}
