/** A round figure of an axis and where it stands. */
export type Tick = { value: number; at: number }

export type Axis = {
  /** Where a value stands, in percent of the axis, to a tenth. */
  place: (value: number) => number
  ticks: Tick[]
}

/** Where axes begin and end, in percent of the strip: labels reach beyond their marks. */
export const FIRST = 8
export const LAST = 92

export const roundPlace = (at: number): number => Math.round(at * 10) / 10
