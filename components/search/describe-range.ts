import type { Range } from '@/lib/search/ranges.ts'

/** "18 to 65", "18 or more", "up to 65"; dates as "2024 to 2025-06", "from 2024 on", "up to 2024". Empty for an open one. */
export function describeRange({ from, to }: Range<number | string>): string {
  if (from !== null && to !== null) return from === to ? name(from) : `${name(from)} to ${name(to)}`
  if (from !== null) return typeof from === 'number' ? `${name(from)} or more` : `from ${from} on`
  return to === null ? '' : `up to ${name(to)}`
}

const name = (bound: number | string): string => (typeof bound === 'number' ? bound.toLocaleString('en-US') : bound)
