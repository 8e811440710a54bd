export type PlacedLabel = {
  /** The middle, in percent of the strip. */
  at: number
  /** In px. */
  width: number
}

/** What stays free between two labels of a row, in px. */
const GAP = 4

/**
 * Puts labels that would collide on a strip of that many px into rows, from the left and each into the first row with
 * room. Returns the row of each, 0 being the top.
 */
export function packLabels(labels: readonly PlacedLabel[], stripWidth: number): number[] {
  const rows = new Array<number>(labels.length).fill(0)
  const ends: number[] = []
  const fromLeft = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.at - b.at)
  for (const { at, width, index } of fromLeft) {
    const left = (at / 100) * stripWidth - width / 2
    const free = ends.findIndex(end => end + GAP <= left)
    const row = free < 0 ? ends.length : free
    ends[row] = left + width
    rows[index] = row
  }
  return rows
}
