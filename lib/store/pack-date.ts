import type { PartialDate } from '@/lib/trial/date.ts'

const DAYS = 32
const MONTHS = 13 * DAYS

/**
 * A partial date as a number above 0; numbers stand in the order of the texts, so that "2024" comes before "2024-01".
 * 0 for none.
 */
export function packDate(date: PartialDate | null): number {
  if (date === null) return 0
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return year * MONTHS + month * DAYS + day + 1
}

/** The number of the first day that a packed date may mean. */
export function firstDayOf(packed: number): number {
  const { month, day } = partsOf(packed)
  return packed + (month === 0 ? DAYS : 0) + (day === 0 ? 1 : 0)
}

/** The number of the last day that a packed date may mean; every month counts as one of 31 days. */
export function lastDayOf(packed: number): number {
  const { month, day } = partsOf(packed)
  return packed + (month === 0 ? 12 * DAYS : 0) + (day === 0 ? 31 : 0)
}

const partsOf = (packed: number) => ({ month: Math.floor(((packed - 1) % MONTHS) / DAYS), day: (packed - 1) % DAYS })
