import { Span } from '@/lib/trial/evidence.ts'
import { MOST_MARKS } from '@/lib/urls.ts'

/** The places that an address names in a text of this length: "120-134,200-210". What is none is left out. */
export function parseMarks(mark: string | undefined, length: number): Span[] {
  const named = (mark ?? '').split(',').slice(0, MOST_MARKS)
  return named.flatMap(one => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(one) ?? []
    const span = { start: Number(start), end: Number(end) }
    return start !== undefined && span.start < span.end && span.end <= length ? [Span.parse(span)] : []
  })
}
