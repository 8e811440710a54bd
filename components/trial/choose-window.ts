import type { Span } from '@/lib/trial/evidence.ts'

/** A page text longer than this is shown in parts: a browser takes long over more, and real pages have a tenth. */
export const WINDOW_LENGTH = 300_000
export const WINDOW_LINES = 4_000
const LEAD_LENGTH = 60_000
const LEAD_LINES = 600

/**
 * The part of a text to show: all of it, or where it is very long, a part around `focus`, from a line's start to a
 * line's end unless a line alone is longer than that. Offsets are UTF-16.
 */
export function chooseWindow(text: string, focus: number): Span {
  const middle = Math.max(0, Math.min(focus, text.length))
  const whole = findEnd(text, 0)
  if (whole === text.length) return { start: 0, end: whole }
  const start = findStart(text, middle)
  const end = findEnd(text, start)
  return { start, end: end > middle ? end : Math.min(text.length, start + WINDOW_LENGTH) }
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r'

/** Some lines before the focus, for context. */
function findStart(text: string, focus: number): number {
  const earliest = Math.max(0, focus - LEAD_LENGTH)
  let start = focus
  let lines = 0
  for (let at = focus; at > earliest && lines <= LEAD_LINES; at--)
    if (isBreak(text, at - 1)) {
      start = at
      lines++
    }
  if (earliest === 0 && lines <= LEAD_LINES) return 0
  return lines === 0 ? earliest : start
}

/** The last line break within the bounds of a window that begins at `start`, or the text's end. */
function findEnd(text: string, start: number): number {
  const latest = Math.min(text.length, start + WINDOW_LENGTH)
  let end = start
  let lines = 0
  for (let at = start; at < latest; at++)
    if (isBreak(text, at)) {
      end = at + 1
      if (++lines >= WINDOW_LINES) return end
    }
  return latest === text.length ? latest : end
}
