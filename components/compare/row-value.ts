/**
 * One value of a cell, as plain as it can be told: what the table shows, what a file carries, and what trials are
 * compared by.
 */
export type RowValue = {
  /** What it is the value of where a cell holds several: a level's name, the part of a conditioning, a side of criteria. */
  name?: string
  /** As it is shown: "3×10⁷ /kg". */
  text: string
  /** The same for programs: 30000000, "PHASE1", "2024-11". */
  value?: string | number | boolean
  unit?: string
  /** Of a dose: which cells it counts and what it is said of, "NK cells, per infusion (inferred)". */
  counts?: string
  basis: 'stated' | 'inferred' | 'computed'
  /** Why it was inferred. */
  reason?: string
  /** What a dose was computed from, or the parts that a stated total is given in. */
  arithmetic?: string
  /** Short remarks on it, in the order in which they are shown: "starting level", "3 participants". */
  tags: readonly string[]
  /** The path into the trial under which the words are that it was read from. */
  path: string
  /** What is the same in two trials that say the same: the plain fact without its basis and its words. */
  fact: string
}

/** A value of a dosing as the contract gives it, its places left out. */
export type ReadValue<T> = { value: T; basis: 'stated' | 'inferred'; reason?: string | undefined }

/** The basis of a value that was read from prose. */
export const basisOf = ({ basis, reason }: ReadValue<unknown>): Pick<RowValue, 'basis' | 'reason'> => ({
  basis,
  ...(reason !== undefined && { reason }),
})
