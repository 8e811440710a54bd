import type { Span } from '@/lib/trial/evidence.ts'
import { JsonNode, parseJson } from '@/lib/trial/json-node.ts'

/** A line of a page without its line break and outer blanks; `indent` counts the blanks before the text. */
export type Line = Span & { index: number; text: string; indent: number }

/**
 * A page's text, and its lines, which are split once for all that look at it. A text that is a JSON object or list has
 * no lines, and is to be read from `json`.
 */
export type PageText = { text: string; lines: readonly Line[]; json: JsonNode | undefined }

/** @param parsed what `JSON.parse` makes of the text, where somebody has parsed it already */
export function toPageText(text: string, parsed?: unknown): PageText {
  const root = /^\s*[{[]/.test(text) ? rootOf(text, parsed) : undefined
  return root ? { text, lines: [], json: root } : { text, lines: splitLines(text), json: undefined }
}

const rootOf = (text: string, parsed: unknown): JsonNode | undefined =>
  parsed === undefined ? parseJson(text) : new JsonNode(text, parsed)

/** Blank lines in a row that are kept; no layout tells anything by more. */
const MOST_BLANK_LINES = 3

/** Blanks that a browser saves for a plain one: no-break, narrow, thin and the like. Each is one code unit. */
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * The lines of a text, odd blanks made plain. Takes LF, CRLF and CR. Offsets are those of the text as it is. Of many blank lines in a row only
 * the first few are kept, so `index` counts the lines that are here and not those of the file.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let blanks = 0
  let from = 0
  while (from <= text.length) {
    const to = endOfLine(text, from)
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const trimmed = raw.trim().replace(ODD_BLANK, ' ')
    blanks = trimmed ? 0 : blanks + 1
    if (blanks <= MOST_BLANK_LINES)
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

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LF || unit === CR) return at
  }
  return text.length
}

const LF = 0x0a
const CR = 0x0d

/** From the first line's start to the last one's end; undefined where there are only blank lines. */
export function spanOf(lines: readonly Line[]): Span | undefined {
  const first = lines.find(line => line.text)
  const last = lines.findLast(line => line.text)
  return first && last ? { start: first.start, end: last.end } : undefined
}
