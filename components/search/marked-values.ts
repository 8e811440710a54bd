import type { Span } from '@/lib/search/find-marks.ts'

/** A value of a list and what was searched for in it. */
export type MarkedValue = { text: string; marks: readonly Span[] }

/**
 * Those first in which something is marked that is not in those before them, so that it is not among the values that a row
 * has no room for. Otherwise the order stays.
 */
export function putMarkedFirst(values: readonly MarkedValue[]): MarkedValue[] {
  const known = new Set<string>()
  const isNew = new Set(
    values.filter(({ text, marks }) => {
      const before = known.size
      for (const { start, end } of marks) known.add(text.slice(start, end).toLowerCase())
      return known.size > before
    }),
  )
  return [...values.filter(value => isNew.has(value)), ...values.filter(value => !isNew.has(value))]
}

const BETWEEN = ' · '

/** The values in one line, marked each by itself: words of two values are no phrase. */
export function joinMarked(values: readonly MarkedValue[]): MarkedValue {
  let at = 0
  const marks = values.flatMap(value => {
    const start = at
    at += value.text.length + BETWEEN.length
    return value.marks.map(mark => ({ start: start + mark.start, end: start + mark.end }))
  })
  return { text: values.map(({ text }) => text).join(BETWEEN), marks }
}
