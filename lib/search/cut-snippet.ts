import type { Span } from './find-marks.ts'

/** A piece of a text around something found in it; an ellipsis stands where the text goes on. */
export type Snippet = { before: string; words: string; after: string }

const BEFORE = 50
const AFTER = 90

/** The words at a place of a text with those around them, whole words in one line. */
export function cutSnippet(text: string, { start, end }: Span): Snippet {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const isCutBefore = start > BEFORE
  const isCutAfter = text.length > end + AFTER
  return {
    before: oneLine(isCutBefore ? `… ${before.replace(/^\S*\s/, '')}` : before),
    words: oneLine(text.slice(start, end)),
    after: oneLine(isCutAfter ? `${after.replace(/\s\S*$/, '')} …` : after),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
