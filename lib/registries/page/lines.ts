import type { Span } from '@/lib/trial/evidence.ts'

/** A line of a page without its line break and outer blanks; `indent` counts the blanks before the text. */
export type Line = Span & { index: number; text: string; indent: number }

/** The lines of a text, blank ones included. Takes LF, CRLF and CR. Offsets are those of the text as it is. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    let to = from
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const trimmed = raw.trim()
    lines.push({
      index: lines.length,
      text: trimmed,
      indent: trimmed ? start - from : 0,
      start: trimmed ? start : from,
      end: (trimmed ? start : from) + trimmed.length,
    })
    from = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1
  }
  return lines
}

/** From the first line's start to the last one's end; undefined where there are only blank lines. */
export function spanOf(lines: readonly Line[]): Span | undefined {
  const first = lines.find(line => line.text)
  const last = lines.findLast(line => line.text)
  return first && last ? { start: first.start, end: last.end } : undefined
}
