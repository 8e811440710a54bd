import { lendRoom } from './lend-room.ts'

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

const borrowColumn = lendRoom(length => new Uint32Array(length))
const borrowOrder = lendRoom(length => new Uint32Array(length))
const borrowSpare = lendRoom(length => new Uint32Array(length))

/**
 * The places of so many rows in ascending order of their numbers, which stand in columns: the first counts most, and rows
 * that are equal in all stay as they were. Each column is filled when it is needed. Takes time by the number of rows
 * alone, where comparing takes the logarithm more.
 */
export function radixOrder(length: number, columns: readonly ((column: Uint32Array) => void)[]): Uint32Array {
  const column = borrowColumn(length).subarray(0, length)
  let order = borrowOrder(length).subarray(0, length)
  let spare = borrowSpare(length).subarray(0, length)
  for (let row = 0; row < length; row++) order[row] = row
  for (const fill of columns.toReversed()) {
    fill(column)
    for (let shift = 0; shift < 32; shift += DIGIT_BITS)
      if (sortByDigit(column, shift, order, spare)) [order, spare] = [spare, order]
  }
  return order.slice()
}

/** Into the second order; false where all rows have the same digit, and the first one stands. */
function sortByDigit(column: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): boolean {
  const places = new Uint32Array(DIGITS + 1)
  for (const number of column) {
    const next = ((number >>> shift) & (DIGITS - 1)) + 1
    places[next] = (places[next] ?? 0) + 1
  }
  if (places.includes(column.length)) return false
  for (let digit = 1; digit < DIGITS; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  for (const row of order) {
    const digit = ((column[row] ?? 0) >>> shift) & (DIGITS - 1)
    const place = places[digit] ?? 0
    sorted[place] = row
    places[digit] = place + 1
  }
  return true
}
