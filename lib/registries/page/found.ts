import type { Found } from '@/lib/registries/contract.ts'
import type { Place } from '@/lib/trial/evidence.ts'
import { type Line, spanOf } from './lines.ts'
import { unescapeMarkdown } from './unescape.ts'

const place = ({ start, end, path }: Place): Place => (path === undefined ? { start, end } : { start, end, path })

/** A value with the places it was read from. */
export const foundAt = <T>(value: T, first: Place, ...more: Place[]): Found<T> => ({
  value,
  spans: [place(first), ...more.map(place)],
})

/** A value that the text does not state in so many words, with the reason why it was taken from these places. */
export const inferredAt = <T>(value: T, inferred: string, first: Place, ...more: Place[]): Found<T> => ({
  ...foundAt(value, first, ...more),
  inferred,
})

/** What stands on a line, escapes undone. */
export const foundLine = (line: Line): Found<string> => foundAt(unescapeMarkdown(line.text), line)

/** What stands on these lines as one text, inner line breaks kept as "\n" and escapes undone. */
export function foundText(text: string, lines: readonly Line[]): Found<string> | undefined {
  const span = spanOf(lines)
  if (!span) return undefined
  return foundAt(unescapeMarkdown(text.slice(span.start, span.end).replace(/\r\n?/g, '\n')), span)
}

/** The lines that hold something. */
export const filled = (lines: readonly Line[]): Line[] => lines.filter(line => line.text !== '')
