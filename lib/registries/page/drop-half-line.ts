import type { Section } from './split-sections.ts'

/**
 * Takes the last line of a page that is cut off away, where no line break closes it: it may be half a name, half a
 * number or half a word of a vocabulary ("OTHER" of OTHER_GOV). Prose keeps it, since half a sentence misleads nobody
 * who is told; but a line shorter than `shortest` may be half of a heading (the longest has 31 characters). A section of
 * which nothing is left goes, too: it is cut off, and not empty.
 */
export function dropHalfLine<S extends Section<string>>(
  text: string,
  sections: readonly S[],
  isProse: (section: S) => boolean,
  shortest = 32,
): S[] {
  const last = sections.at(-1)
  if (!last) return []
  const half = last.body.findLast(line => line.text)
  if (!half) return sections.slice(0, -1)
  if (/[\r\n]/.test(text.slice(half.end)) || (isProse(last) && half.text.length >= shortest)) return [...sections]
  const body = last.body.filter(line => line.index < half.index)
  return [...sections.slice(0, -1), ...(body.some(line => line.text) ? [{ ...last, body }] : [])]
}
