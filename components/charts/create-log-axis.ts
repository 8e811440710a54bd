import { scaleLog } from 'd3-scale'

import { type Axis, FIRST, LAST, roundPlace, type Tick } from './axis.ts'

/** Shorter than this, a logarithmic axis suggests differences that are none. */
const LEAST_RATIO = 10
/** Between two labelled ticks, in percent: that of "5×10⁷" on the narrowest strip. */
const TICK_ROOM = 15
const MULTIPLES = [[1, 2, 5], [1, 3], [1]]

/** A logarithmic axis on which all the values fit, with ticks at round figures. Values must be positive. */
export function createLogAxis(values: readonly number[]): Axis {
  const [low, high] = widen(Math.min(...values), Math.max(...values))
  const scale = scaleLog([low, high], [FIRST, LAST]).clamp(true)
  const place = (value: number) => roundPlace(scale(value))
  const decades = listDecades(low, high)
  const choices = MULTIPLES.map(multiples =>
    decades
      .flatMap(decade => multiples.map(multiple => multiple * decade))
      .filter(value => value >= low && value <= high)
      .map(value => ({ value, at: place(value) })),
  )
  return { place, ticks: choices.find(hasRoom) ?? thinOut(choices.at(-1) ?? []) }
}

function widen(low: number, high: number): [number, number] {
  const by = Math.max(1, Math.sqrt((LEAST_RATIO * low) / high))
  return [low / by, high * by]
}

function listDecades(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  return Array.from({ length: last - first + 1 }, (_, at) => Number(`1e${first + at}`))
}

const hasRoom = (ticks: readonly Tick[]): boolean =>
  ticks.every(({ at }, index) => index === 0 || at - (ticks[index - 1]?.at ?? 0) >= TICK_ROOM)

/** Every second tick, or every third and so on: the first step that leaves room. */
function thinOut(ticks: readonly Tick[]): Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0)
    if (hasRoom(kept)) return kept
  }
  return ticks.slice(0, 1)
}
