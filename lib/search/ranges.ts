/** A range without an end is open there: null. Both ends belong to it. */
export type Range<Bound> = { from: Bound | null; to: Bound | null }

/** The ranges of the list, by the name that their ends have in the URL before "From" and "To". */
export type Ranges = {
  /** Whole years; a trial is in it where its own limits and these overlap. */
  age: Range<number>
  /** The trial's start, by date. */
  start: Range<PartialDay>
  /** The last update that the registry posted, by date. */
  updated: Range<PartialDay>
  /** Participants, planned or counted. */
  enrollment: Range<number>
}
export type RangeName = keyof Ranges
export const RANGE_NAMES = ['age', 'start', 'updated', 'enrollment'] as const satisfies readonly RangeName[]

/** "2024", "2024-11" or "2024-11-13", of a calendar; as the end of a range, the last day of that year or month. */
export type PartialDay = string

export const RANGE_KINDS = { age: 'number', start: 'date', updated: 'date', enrollment: 'number' } as const

/** The oldest age that can be asked for, in years, and the most participants. */
export const MAX_BOUNDS = { age: 150, enrollment: 999_999_999 } as const

export const NO_RANGES: Ranges = {
  age: { from: null, to: null },
  start: { from: null, to: null },
  updated: { from: null, to: null },
  enrollment: { from: null, to: null },
}

export const isOpen = ({ from, to }: Range<unknown>): boolean => from === null && to === null

/** The ends of a range in the URL: `ageFrom`, `ageTo`. */
export const rangeParams = (name: RangeName) => ({ from: `${name}From`, to: `${name}To` }) as const

/** Reads the ranges from a URL, of which `readParam` gives the parameters. What is not understood is left out. */
export function parseRanges(readParam: (param: string) => string | undefined): Ranges {
  const bounds = <Bound>(name: RangeName, read: (text: string) => Bound | null): Range<Bound> => {
    const params = rangeParams(name)
    return { from: read(readParam(params.from)?.trim() ?? ''), to: read(readParam(params.to)?.trim() ?? '') }
  }
  return {
    age: inOrder(bounds('age', text => parseCount(text, MAX_BOUNDS.age))),
    start: inOrder(bounds('start', parseDay)),
    updated: inOrder(bounds('updated', parseDay)),
    enrollment: inOrder(bounds('enrollment', text => parseCount(text, MAX_BOUNDS.enrollment))),
  }
}

export const serializeRanges = (ranges: Ranges): [param: string, value: string][] =>
  RANGE_NAMES.flatMap(name => {
    const { from, to } = ranges[name]
    const params = rangeParams(name)
    const written: [string, number | PartialDay | null][] = [
      [params.from, from],
      [params.to, to],
    ]
    return written.flatMap(([param, bound]): [string, string][] => (bound === null ? [] : [[param, String(bound)]]))
  })

/**
 * A range whose ends are the wrong way round holds nothing, and nobody asks for that: it is read the other way. Years
 * and months are compared by what they cover, so that from May 2024 to 2024 stays as it is.
 */
function inOrder<Bound extends number | PartialDay>({ from, to }: Range<Bound>): Range<Bound> {
  if (from === null || to === null) return { from, to }
  const isReversed = typeof from === 'string' && typeof to === 'string' ? firstDay(from) > lastDay(to) : from > to
  return isReversed ? { from: to, to: from } : { from, to }
}

const firstDay = (day: PartialDay): string => day + '-01-01'.slice(day.length - 4)

/** Only to be compared: February has its 31st here. */
const lastDay = (day: PartialDay): string => day + '-12-31'.slice(day.length - 4)

function parseCount(text: string, most: number): number | null {
  const count = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  return count <= most ? count : null
}

const DAY = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/

function parseDay(text: string): PartialDay | null {
  const [day, year, month = '01', date = '01'] = DAY.exec(text) ?? []
  if (day === undefined) return null
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return time.toISOString().startsWith(`${year}-${month}-${date}`) ? day : null
}
