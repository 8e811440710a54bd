import { scaleLinear } from 'd3-scale'
import { type Axis, FIRST, LAST, roundPlace } from './axis.ts'

const WEEK = 7
/** What is always in view: the week before day 0 and the two after it. */
const ALWAYS = [-WEEK, 0, 2 * WEEK]
/** As many as the narrowest strip has room for. */
const MOST_TICKS = 8

/** An axis of days in whole weeks, with a tick a week, or every second and so on where the time is long. */
export function createDayAxis(days: readonly number[]): Axis {
  const all = [...ALWAYS, ...days]
  const first = Math.floor(Math.min(...all) / WEEK)
  const last = Math.ceil(Math.max(...all) / WEEK)
  const scale = scaleLinear([first * WEEK, last * WEEK], [FIRST, LAST])
  const place = (day: number) => roundPlace(scale(day))
  const step = Math.ceil((last - first + 1) / MOST_TICKS)
  const weeks = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(week => week % step === 0)
  return { place, ticks: weeks.map(week => ({ value: week * WEEK, at: place(week * WEEK) })) }
}
