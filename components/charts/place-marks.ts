import { estimateWidth } from './estimate-width.ts'
import { packLabels } from './pack-labels.ts'

/** What a chart shows at one place of a strip: a mark, with a label under it or none. */
export type MarkToPlace = { at: number; label: string }

export type PlacedMark = {
  /** In percent of the strip's width. */
  at: number
  /** The middle of the mark, in px from the top. */
  y: number
  /** Absent where the mark of the same place above has the same label. */
  label?: {
    text: string
    /** The baseline in the first row, in px from the top. */
    y: number
    /** The row under the first, on the narrowest strip and on a wide one. */
    narrow: number
    wide: number
  }
}

export type PlacedMarks = {
  marks: PlacedMark[]
  /** In px, with one row of labels. */
  height: number
  /** The rows of labels under the first. */
  narrow: number
  wide: number
}

/** Strips are that wide on a telephone of 360 px, and at least in a chart of 44 rem, where `--w` holds. */
export const NARROW = 280
export const WIDE = 450

/** The middle of the first row of marks, and from there to the next one. */
export const MIDDLE = 12
const MARK_ROW = 16
/** Marks nearer to each other hide each other. */
const MARK_WIDTH = 7
const LABEL_BELOW = 19

/** Puts marks and their labels into as many rows as they need to stay apart. */
export function placeMarks(marks: readonly MarkToPlace[]): PlacedMarks {
  const rows = packLabels(
    marks.map(({ at }) => ({ at, width: MARK_WIDTH })),
    NARROW,
  )
  const labelled = marks.map((mark, index) => isFirst(marks, index) && mark.label !== '')
  const labels = marks
    .filter((_, index) => labelled[index])
    .map(({ at, label }) => ({ at, width: estimateWidth(label) }))
  const [narrow, wide] = [packLabels(labels, NARROW), packLabels(labels, WIDE)]
  const bottom = MIDDLE + MARK_ROW * Math.max(0, ...rows)
  const baseline = bottom + LABEL_BELOW
  let next = 0
  return {
    marks: marks.map(({ at, label }, index) => {
      const y = MIDDLE + MARK_ROW * (rows[index] ?? 0)
      if (!labelled[index]) return { at, y }
      const placed = { at, y, label: { text: label, y: baseline, narrow: narrow[next] ?? 0, wide: wide[next] ?? 0 } }
      next += 1
      return placed
    }),
    height: labels.length > 0 ? baseline + 5 : bottom + MIDDLE,
    narrow: Math.max(0, ...narrow),
    wide: Math.max(0, ...wide),
  }
}

const isFirst = (marks: readonly MarkToPlace[], index: number): boolean =>
  marks.findIndex(({ at, label }) => at === marks[index]?.at && label === marks[index]?.label) === index
