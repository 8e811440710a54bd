import type { Span } from '@/lib/trial/evidence.ts'

/** A stretch of a line; the first marked one of a text is told apart, since it is where a link leads. */
export type Piece = { text: string; mark: 'none' | 'first' | 'more' }

/** A line of a text, its pieces in order. `lineBreak` is what ended it, so that nothing of the text is lost. */
export type MarkedLine = { number: number; pieces: Piece[]; lineBreak: string }

const LINE_BREAK = /\r\n|\n|\r/g

/** The spans put in order and joined where they overlap or touch; empty ones and what lies outside are left out. */
function joinSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const joined: Span[] = []
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
  for (const span of inside) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/**
 * The text from `from` up to `to` in numbered lines, with the stretches that the spans cover marked. Spans may come in
 * any order, overlap and run over several lines. Offsets are UTF-16, as in `Evidence`. The pieces and line breaks put
 * together again are exactly the text.
 */
export function markText(text: string, spans: readonly Span[], { from = 0, to = text.length } = {}): MarkedLine[] {
  const marks = joinSpans(spans, from, to)
  const lines: MarkedLine[] = []
  let number = lineNumberAt(text, from)
  let at = from
  let next = 0
  let isFirst = true

  const cut = (end: number): Piece[] => {
    const pieces: Piece[] = []
    while (at < end) {
      while (marks[next] && (marks[next] as Span).end <= at) next++
      const mark = marks[next]
      const isMarked = mark !== undefined && mark.start <= at
      const until = Math.min(end, mark ? (isMarked ? mark.end : mark.start) : end)
      pieces.push({ text: text.slice(at, until), mark: isMarked ? (isFirst ? 'first' : 'more') : 'none' })
      if (isMarked) isFirst = false
      at = until
    }
    return pieces
  }

  for (const { start, end } of lineBreaks(text, from, to)) {
    const pieces = cut(start)
    lines.push({ number: number++, pieces, lineBreak: text.slice(start, end) })
    at = end
  }
  lines.push({ number, pieces: cut(to), lineBreak: '' })
  return lines
}

/** The number of the line that holds the offset, from 1. */
export function lineNumberAt(text: string, offset: number): number {
  let number = 1
  for (const { end } of lineBreaks(text, 0, text.length)) {
    if (end > offset) break
    number++
  }
  return number
}

function* lineBreaks(text: string, from: number, to: number): Generator<Span> {
  const pattern = new RegExp(LINE_BREAK)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text))
    yield { start: match.index, end: Math.min(match.index + match[0].length, to) }
}
